package org.roundtrip.forms.desk;

import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.forms.SignedIn;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All cases, and the one box that finds them. */
@DeskScreen
class SearchPage {
    private static final int PAGE = 50;

    private final FindCases search;
    private final CaseFiles files;
    private final DeskTexts texts;

    SearchPage(FindCases search, CaseFiles files, DeskTexts texts) {
        this.search = search;
        this.files = files;
        this.texts = texts;
    }

    /** A row of the list. */
    public record Row(long id, String number, Badge state, String customer, DeskTexts.Moment updated) {}

    @GetMapping("/desk/cases")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var sight = Sight.orRefuse(SignedIn.actor());
        if (known(q)) {
            return "redirect:/desk/cases/" + CaseNumber.of(q);
        }
        long from = before == null ? Long.MAX_VALUE : before;
        var asked = q.strip();
        var found = asked.isEmpty() ? search.newest(from, PAGE + 1) : search.find(asked, sight.names(), from, PAGE + 1);
        var rows = found.stream()
                .limit(PAGE)
                .map(one -> new Row(
                        one.id(),
                        one.number(),
                        new Badge(
                                CasePanels.tone(CaseState.valueOf(one.state())),
                                texts.code(
                                        "state", CaseState.valueOf(one.state()).code())),
                        QueuePage.customer(one.customerName(), sight),
                        texts.moment(one.updated())))
                .toList();
        model.addAttribute("q", asked);
        model.addAttribute("tooShort", !asked.isEmpty() && asked.length() < FindCases.SHORTEST);
        model.addAttribute("rows", rows);
        model.addAttribute("more", found.size() > PAGE ? rows.get(PAGE - 1).id() : null);
        return "desk/cases";
    }

    /** A whole case number needs no list of one. */
    private boolean known(String text) {
        try {
            return files.findByNumber(CaseNumber.of(text)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
