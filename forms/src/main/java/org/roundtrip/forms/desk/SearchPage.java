package org.roundtrip.forms.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.warranty.Warranties;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** All cases, and the one box that finds them. */
@DeskScreen
class SearchPage {
    private static final int PAGE = 50;
    private static final int WAITING = 200;

    private final FindCases search;
    private final CaseFiles files;
    private final Warranties warranties;
    private final DeskTexts texts;

    SearchPage(FindCases search, CaseFiles files, Warranties warranties, DeskTexts texts) {
        this.search = search;
        this.files = files;
        this.warranties = warranties;
        this.texts = texts;
    }

    /** A row of the list. */
    public record Row(long id, String number, Badge state, String customer, DeskTexts.Moment updated) {}

    /** Rows that were found the same way; {@code more}: not all of them are here. */
    public record Group(@Nullable String title, List<Row> rows, boolean more) {}

    @GetMapping("/desk/cases")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "") String waiting,
            Model model) {
        var sight = Sight.orRefuse(SignedIn.actor());
        if (waiting.equals("customer")) {
            return waiting(sight, model);
        }
        var asked = q.strip();
        var place = place(asked, sight);
        if (place.isPresent()) {
            return "redirect:" + place.get();
        }
        if (asked.isEmpty()) {
            var found = search.newest(before == null ? Long.MAX_VALUE : before, PAGE + 1);
            var rows = found.stream().limit(PAGE).toList();
            model.addAttribute("groups", List.of(group(new FindCases.Group("", rows, false), sight)));
            model.addAttribute("more", found.size() > PAGE ? rows.get(PAGE - 1).id() : null);
        } else {
            model.addAttribute(
                    "groups",
                    search.find(asked, sight).stream()
                            .map(one -> group(one, sight))
                            .toList());
        }
        model.addAttribute("q", asked);
        model.addAttribute("tooShort", !asked.isEmpty() && asked.length() < FindCases.SHORTEST);
        return "desk/cases";
    }

    private String waiting(Sight sight, Model model) {
        var found = search.waitingForCustomer(WAITING + 1);
        var rows = found.stream().limit(WAITING).toList();
        var groups = rows.isEmpty()
                ? List.<Group>of()
                : List.of(group(new FindCases.Group("", rows, found.size() > WAITING), sight));
        model.addAttribute("groups", groups);
        model.addAttribute("q", "");
        model.addAttribute("tooShort", false);
        model.addAttribute("waiting", true);
        return "desk/cases";
    }

    /** What is known as a whole needs no list of one. */
    private Optional<String> place(String text, Sight sight) {
        if (known(text)) {
            return Optional.of("/desk/cases/" + CaseNumber.of(text));
        }
        if (text.length() >= FindCases.SHORTEST
                && SerialNumber.fits(text)
                && !warranties.find(new SerialNumber(text)).isEmpty()) {
            return Optional.of("/desk/serials?q=" + UriUtils.encode(text, StandardCharsets.UTF_8));
        }
        return search.exactly(text, sight).map(number -> "/desk/cases/" + number);
    }

    private boolean known(String text) {
        try {
            return files.findByNumber(CaseNumber.of(text)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Group group(FindCases.Group group, Sight sight) {
        var title = group.way().isEmpty() ? null : texts.text("search.group." + group.way());
        return new Group(
                title, group.cases().stream().map(one -> row(one, sight)).toList(), group.more());
    }

    private Row row(FindCases.Found one, Sight sight) {
        var state = CaseState.valueOf(one.state());
        return new Row(
                one.id(),
                one.number(),
                new Badge(CasePanels.tone(state), texts.code("state", state.code())),
                QueuePage.customer(one.customerName(), sight),
                texts.moment(one.updated()));
    }
}
