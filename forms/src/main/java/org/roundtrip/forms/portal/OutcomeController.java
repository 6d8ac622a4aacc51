package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks what is to become of each item, and shows only what can really be had for it. */
@Controller
@RequestMapping("/return/outcome")
class OutcomeController {
    private static final String PAGE = "portal/outcome";
    private static final String ENTER = "enter";

    private final OutcomeOffers offers;
    private final Choices choices;
    private final Reckonings reckonings;
    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Words words;

    OutcomeController(
            OutcomeOffers offers,
            Choices choices,
            Reckonings reckonings,
            DraftCookie cookie,
            Drafts drafts,
            Words words) {
        this.offers = offers;
        this.choices = choices;
        this.reckonings = reckonings;
        this.cookie = cookie;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String each,
            @RequestParam(defaultValue = "0") int find,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        if (open.draft().next().compareTo(Step.OUTCOME) < 0) {
            return open.draft().next().redirect();
        }
        if (AllAlike.tooMany(open.draft()) || each == null && AllAlike.fits(open.draft())) {
            return "redirect:/return/outcome/all";
        }
        return render(open, new OutcomeOffers.Find(find, q), Problems.none(), model);
    }

    /** {@code pressed} says where to: on, to the sum so far, or here again with something looked for. */
    @PostMapping
    String choose(
            @RequestParam(name = "go", defaultValue = ENTER) String pressed,
            @RequestParam(defaultValue = "0") int shownFind,
            @RequestParam(defaultValue = "") String shownQ,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null) {
            return "redirect:" + open.draft().donePath();
        }
        if (open.draft().items().isEmpty() || open.draft().next().compareTo(Step.FAULTS) < 0) {
            return open.draft().next().redirect();
        }
        var find = new OutcomeOffers.Find(shownFind, shownQ);
        var go = pressed.equals(ENTER) ? find.entered(fields, "continue") : pressed;
        try {
            var problems = Problems.none();
            var offered = offers.of(open, find);
            var draft = open.draft()
                    .inAdvance(fields.getOrDefault("when", "").equals("now"))
                    .each(item -> item.goes(way(item, of(offered, item), fields, problems)));
            var saved = new DraftCookie.Open(open.id(), draft, open.order());
            if (go.equals("sum")) {
                model.addAttribute("sum", reckonings.of(saved, choices.of(saved)));
                model.addAttribute("problems", Problems.none());
                return PAGE + " :: sum";
            }
            drafts.save(open.id(), draft);
            if (Speech.only(request)) {
                return render(saved, find, Problems.none(), model);
            }
            if (go.startsWith("find-")) {
                var line = go.substring("find-".length());
                redirect.addAttribute("each", "yes");
                redirect.addAttribute("find", line);
                redirect.addAttribute("q", fields.getOrDefault("q-" + line, "").strip());
                return "redirect:/return/outcome#find-" + line;
            }
            if (go.equals("update")) {
                return "redirect:/return/outcome?each=yes#sum";
            }
            if (problems.any()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return render(saved, find, problems, model);
            }
            return draft.next().redirect();
        } catch (InvalidRequest changed) {
            // Units were taken meanwhile: the page of the items says what is left.
            return Step.ITEMS.redirect() + "?changed=yes";
        }
    }

    private static ItemOffers of(List<ItemOffers> offered, Draft.Chosen item) {
        return offered.stream()
                .filter(offer -> offer.line() == item.line())
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Way way(Draft.Chosen item, ItemOffers offered, Map<String, String> fields, Problems problems) {
        if (!offered.any()) {
            // It can't come back; sent along, the request says so in writing.
            return Way.of(Outcome.REFUND);
        }
        var field = "way-" + item.line();
        var value = fields.getOrDefault(field, "");
        var variant = offered.variant(value);
        if (variant != null && !variant.there()) {
            problems.add(field, words.text("portal.outcome.sold-out", variant.label()));
            return null;
        }
        if (variant != null) {
            return Way.exchange(
                    String.valueOf(Way.sku(value)), variant.difference().getAmountMinorLong());
        }
        if (offered.offers(value)) {
            return Way.of(Outcome.valueOf(value));
        }
        problems.add(field, words.text("portal.outcome.missing", offered.name()));
        return null;
    }

    private String render(DraftCookie.Open open, OutcomeOffers.Find find, Problems problems, Model model) {
        try {
            var offered = offers.of(open, find);
            model.addAttribute("items", offered);
            model.addAttribute("sum", reckonings.of(open, choices.of(open)));
            model.addAttribute("exchanges", offered.stream().anyMatch(ItemOffers::exchanges));
        } catch (InvalidRequest changed) {
            return Step.ITEMS.redirect() + "?changed=yes";
        }
        model.addAttribute("find", find);
        model.addAttribute("refundTo", reckonings.refundTo(open));
        model.addAttribute("inAdvance", open.draft().inAdvance());
        model.addAttribute("back", AllAlike.back(open.draft()));
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
