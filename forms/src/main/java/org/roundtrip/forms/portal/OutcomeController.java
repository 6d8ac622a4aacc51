package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.intake.OpenRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks what the customer would like for what comes back, with the money beside each choice. */
@Controller
@RequestMapping("/return/outcome")
class OutcomeController {
    private static final String PAGE = "portal/outcome";

    private final OpenRequest openReturn;
    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Words words;

    OutcomeController(OpenRequest openReturn, DraftCookie cookie, Drafts drafts, Words words) {
        this.openReturn = openReturn;
        this.cookie = cookie;
        this.drafts = drafts;
        this.words = words;
    }

    /** One thing to choose, and what it comes to. */
    public record Choice(Outcome outcome, Money total) {}

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        return open.draft().next().compareTo(Step.OUTCOME) < 0
                ? open.draft().next().redirect()
                : render(open, Problems.none(), model);
    }

    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String outcome,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        if (open.draft().next().compareTo(Step.OUTCOME) < 0) {
            return open.draft().next().redirect();
        }
        var wanted = Arrays.stream(Outcome.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst();
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return render(open, Problems.of("outcome-REFUND", words.text("portal.outcome.missing")), model);
        }
        drafts.save(open.id(), open.draft().want(wanted.get()));
        return Step.CHECK.redirect();
    }

    private String render(DraftCookie.Open open, Problems problems, Model model) {
        try {
            model.addAttribute("choices", choices(open));
        } catch (InvalidRequest changed) {
            // Units were taken meanwhile: the page of the items says what is left.
            return Step.ITEMS.redirect() + "?changed=yes";
        }
        model.addAttribute("chosen", open.draft().outcome());
        model.addAttribute("problems", problems);
        return PAGE;
    }

    private List<Choice> choices(DraftCookie.Open open) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Choice(
                        outcome,
                        openReturn
                                .preview(open.draft()
                                        .request(
                                                open.order().number(),
                                                outcome,
                                                null,
                                                words.text("portal.format.locale")))
                                .total()))
                .toList();
    }
}
