package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.joda.money.Money;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks once what is to become of many items, with the money beside each choice. */
@Controller
@RequestMapping("/return/outcome/all")
class AllAlikeController {
    private static final String PAGE = "portal/outcome-all";
    private static final List<Outcome> ALIKE = List.of(Outcome.REFUND, Outcome.STORE_CREDIT);

    private final Choices choices;
    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Words words;

    AllAlikeController(Choices choices, DraftCookie cookie, Drafts drafts, Words words) {
        this.choices = choices;
        this.cookie = cookie;
        this.drafts = drafts;
        this.words = words;
    }

    /** One thing to choose, and what it comes to. */
    public record Alike(Outcome outcome, Money total) {}

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
        var wanted =
                ALIKE.stream().filter(known -> known.name().equals(outcome)).findFirst();
        if (Speech.only(request)) {
            wanted.ifPresent(way -> drafts.save(open.id(), open.draft().each(item -> item.goes(Way.of(way)))));
            return "redirect:/return/outcome/all";
        }
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return render(open, Problems.of("outcome-REFUND", words.text("portal.outcome.all.missing")), model);
        }
        drafts.save(open.id(), open.draft().each(item -> item.goes(Way.of(wanted.get()))));
        return Step.CHECK.redirect();
    }

    private String render(DraftCookie.Open open, Problems problems, Model model) {
        var draft = open.draft();
        try {
            model.addAttribute(
                    "choices",
                    ALIKE.stream()
                            .filter(outcome ->
                                    outcome == Outcome.REFUND || open.order().customerEmail() != null)
                            .map(outcome -> new Alike(
                                    outcome,
                                    choices.preview(open, draft.items(), outcome)
                                            .total()))
                            .toList());
        } catch (InvalidRequest changed) {
            return Step.ITEMS.redirect() + "?changed=yes";
        }
        var way = draft.items().get(0).way();
        model.addAttribute("chosen", AllAlike.fits(draft) && way != null ? way.outcome() : null);
        model.addAttribute("count", draft.items().size());
        model.addAttribute("most", AllAlike.MOST_ONE_BY_ONE);
        model.addAttribute("oneByOne", draft.items().size() <= AllAlike.MOST_ONE_BY_ONE);
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
