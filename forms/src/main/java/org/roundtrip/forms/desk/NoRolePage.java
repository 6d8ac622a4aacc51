package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.roundtrip.cases.Actor;
import org.roundtrip.forms.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What somebody sees who is signed in and has no role here yet: who he is, what is missing and who can help. */
@Controller
class NoRolePage {
    private final DeskTexts texts;

    NoRolePage(DeskTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/desk/no-role")
    String show(HttpServletResponse response, Model model) {
        var actor = SignedIn.actor();
        if (actor.kind() != Actor.Kind.PROGRAM && !actor.roles().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("who", texts.person(actor.name()));
        return "desk/no-role";
    }
}
