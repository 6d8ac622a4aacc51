package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.roundtrip.orders.FindOrder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the order a request is about. Gives one same answer to everything that is wrong. */
@Controller
@RequestMapping("/return/order")
class FindOrderController {
    private static final String PAGE = "portal/order";
    private static final String REPAIR = "repair";

    private final FindOrder findOrder;
    private final DraftCookie cookie;
    private final Tries tries;
    private final Words words;

    FindOrderController(FindOrder findOrder, DraftCookie cookie, Tries tries, Words words) {
        this.findOrder = findOrder;
        this.cookie = cookie;
        this.tries = tries;
        this.words = words;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) String again,
            @RequestParam(defaultValue = "") String purpose,
            Model model) {
        model.addAttribute("problems", Problems.none());
        model.addAttribute("purpose", purpose);
        model.addAttribute("again", again != null);
        return PAGE;
    }

    @PostMapping
    String find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String purpose,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean only = Speech.only(request);
        var problems = only ? Problems.none() : Lookup.missing(number, proof, words, "portal.order.number.missing");
        if (!only && !problems.any()) {
            tries.count(request.getRemoteAddr(), number);
            var order = findOrder.by(number, proof);
            if (order.isPresent()) {
                cookie.begin(order.get(), purpose.equals(REPAIR), request, response);
                return Step.ITEMS.redirect();
            }
            problems.add("number", words.text("portal.order.not-found"));
        }
        if (!only) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("problems", problems);
        model.addAttribute("again", false);
        model.addAttribute("purpose", purpose);
        model.addAttribute("number", number);
        model.addAttribute("proof", proof);
        return PAGE;
    }
}
