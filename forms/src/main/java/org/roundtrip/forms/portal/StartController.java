package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where customers come in. */
@Controller
class StartController {
    private final DraftCookie cookie;

    StartController(DraftCookie cookie) {
        this.cookie = cookie;
    }

    @GetMapping("/")
    String start(HttpServletRequest request, Model model) {
        model.addAttribute(
                "halfFilled",
                cookie.find(request)
                        .filter(open -> open.draft().donePath() == null)
                        .isPresent());
        return "portal/start";
    }

    /** Goes on where the customer left off. */
    @GetMapping("/return")
    String goOn(HttpServletRequest request) {
        return cookie.find(request)
                .filter(open -> open.draft().donePath() == null)
                .map(open -> open.draft().next().redirect())
                .orElse("redirect:/return/order");
    }
}
