package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.refund.Disputes;
import org.roundtrip.refund.ElsewhereRefund;
import org.roundtrip.refund.MatchElsewhere;
import org.roundtrip.refund.RefundsElsewhere;
import org.roundtrip.work.Look;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Refunds that others made, for finance to say what they were for; and disputed payments. */
@DeskScreen
class ElsewherePage {
    static final String PATH = "/desk/elsewhere";

    private static final int MOST = 100;

    private final RefundsElsewhere elsewhere;
    private final Disputes disputes;
    private final MatchElsewhere matching;
    private final ElsewhereViews views;
    private final DeskTexts texts;
    private final Look look;

    ElsewherePage(
            RefundsElsewhere elsewhere,
            Disputes disputes,
            MatchElsewhere matching,
            ElsewhereViews views,
            DeskTexts texts,
            Look look) {
        this.elsewhere = elsewhere;
        this.disputes = disputes;
        this.matching = matching;
        this.views = views;
        this.texts = texts;
        this.look = look;
    }

    @GetMapping(PATH)
    String list(Model model) {
        needMoneyPeople();
        return look.at(() -> {
            model.addAttribute(
                    "open", elsewhere.open(MOST).stream().map(views::row).toList());
            model.addAttribute("all", elsewhere.openCount());
            model.addAttribute(
                    "done", elsewhere.done(MOST).stream().map(views::row).toList());
            model.addAttribute(
                    "disputes",
                    disputes.newest(MOST).stream().map(views::dispute).toList());
            return "desk/elsewhere";
        });
    }

    @GetMapping(PATH + "/{id}")
    String one(@PathVariable long id, Model model) {
        needMoneyPeople();
        return page(id, model);
    }

    @PostMapping(PATH + "/{id}/refund")
    String paid(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long refund,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        return said(id, model, response, x -> matching.toRefund(id, SignedIn.actor(), refund, note));
    }

    @PostMapping(PATH + "/{id}/units")
    String units(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        return said(id, model, response, x -> matching.toUnits(id, SignedIn.actor(), units(fields), note));
    }

    @PostMapping(PATH + "/{id}/goodwill")
    String goodwill(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        return said(id, model, response, x -> matching.asGoodwill(id, SignedIn.actor(), note));
    }

    private String said(long id, Model model, HttpServletResponse response, Consumer<Long> verb) {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.finance(), "finance");
        try {
            verb.accept(id);
            return "redirect:" + PATH + "?notice=elsewhere-matched";
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var problem = e.problems().get(0);
            var words = texts.find("problem." + problem.code());
            model.addAttribute("problem", words == null ? HeldBar.inWords(problem.detail()) : words);
            return page(id, model);
        }
    }

    private String page(long id, Model model) {
        return look.at(() -> {
            ElsewhereRefund refund = elsewhere.find(id).orElseThrow(() -> new CaseNotFound(Long.toString(id)));
            model.addAttribute("one", views.row(refund));
            model.addAttribute(
                    "events", elsewhere.events(id).stream().map(views::event).toList());
            model.addAttribute(
                    "may", refund.isOpen() && Sight.of(SignedIn.actor()).finance());
            model.addAttribute(
                    "candidates",
                    refund.isOpen()
                            ? matching.candidates(refund).stream()
                                    .map(views::candidate)
                                    .toList()
                            : List.of());
            model.addAttribute("lines", refund.isOpen() ? matching.free(refund) : List.of());
            return "desk/elsewhere-match";
        });
    }

    /** Fields are called {@code units-} and the line's number; what is empty or no number counts as none. */
    private static List<MatchElsewhere.Units> units(Map<String, String> fields) {
        var units = new ArrayList<MatchElsewhere.Units>();
        fields.forEach((name, value) -> {
            var line = name.startsWith("units-") ? number(name.substring("units-".length())) : null;
            var count = number(value);
            if (line != null && count != null && count > 0) {
                units.add(new MatchElsewhere.Units(line, count));
            }
        });
        return units;
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static void needMoneyPeople() {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.provider(), "finance and operations");
    }
}
