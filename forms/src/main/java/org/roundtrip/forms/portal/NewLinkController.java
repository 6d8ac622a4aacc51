package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.roundtrip.intake.CustomerDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails a link that works in place of one that has expired. Its answer is the same whether there is such a request. */
@Controller
@RequestMapping("/track/new-link")
class NewLinkController {
    private final CustomerDesk desk;
    private final Tries tries;
    private final Words words;

    NewLinkController(CustomerDesk desk, Tries tries, Words words) {
        this.desk = desk;
        this.tries = tries;
        this.words = words;
    }

    @GetMapping
    String ask() {
        return "redirect:/track";
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (Speech.only(request)) {
            model.addAttribute("problems", Problems.none());
            model.addAttribute("number", number);
            return "portal/expired";
        }
        if (number.isBlank()) {
            var problems = Problems.none();
            problems.add("number", words.text("portal.find-case.number.missing"));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems);
            return "portal/expired";
        }
        tries.count(request.getRemoteAddr(), number);
        CaseAccess.number(number).ifPresent(desk::sendNewLink);
        return "portal/link-sent";
    }
}
