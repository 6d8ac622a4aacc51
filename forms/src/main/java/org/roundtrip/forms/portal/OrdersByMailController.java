package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.roundtrip.forms.Limits;
import org.roundtrip.intake.OrdersByMail;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails the list of orders to who has no number at hand. Its answer is the same for every address. */
@Controller
@RequestMapping("/return/orders")
class OrdersByMailController {
    private static final String PAGE = "portal/orders-by-mail";
    private static final int MAILS_A_DAY = 5;

    // Above it nothing is sent and nothing is said: somebody may be flooding a mailbox that is not his.
    private final Limits mailboxes = new Limits(MAILS_A_DAY, Duration.ofDays(1));
    private final OrdersByMail orders;
    private final Tries tries;
    private final Words words;

    OrdersByMailController(OrdersByMail orders, Tries tries, Words words) {
        this.orders = orders;
        this.tries = tries;
        this.words = words;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("problems", Problems.none());
        return PAGE;
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = Typed.text(email);
        boolean only = Speech.only(request);
        if (only || !WithdrawForm.isEmail(typed)) {
            var problems = Problems.none();
            if (!only) {
                problems.add("email", words.text("portal.withdraw.email.missing"));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            model.addAttribute("problems", problems);
            model.addAttribute("email", email);
            return PAGE;
        }
        tries.count(request.getRemoteAddr(), typed);
        if (mailboxes.take(typed)) {
            orders.send(typed, words.text("portal.format.locale"));
        }
        return "portal/orders-sent";
    }
}
