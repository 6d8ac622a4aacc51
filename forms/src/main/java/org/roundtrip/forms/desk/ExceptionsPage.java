package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Discrepancy.Settlement;
import org.roundtrip.warehouse.SettleDiscrepancy;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What does not fit: parcels nobody announced, items nobody declared, what is missing. The oldest first. */
@DeskScreen
class ExceptionsPage {
    private static final String EXCEPTIONS = "/desk/exceptions";
    private static final int MOST = 100;

    private final Discrepancies discrepancies;
    private final SettleDiscrepancy settling;
    private final CaseFiles files;
    private final CaseDesk cases;
    private final DeskTexts texts;

    ExceptionsPage(
            Discrepancies discrepancies, SettleDiscrepancy settling, CaseFiles files, CaseDesk cases, DeskTexts texts) {
        this.discrepancies = discrepancies;
        this.settling = settling;
        this.files = files;
        this.cases = cases;
        this.texts = texts;
    }

    /** A row of the list, with the case it was found with, the one it belongs to, and the one it waits for, as far as known. */
    public record Row(
            long id,
            Badge kind,
            String words,
            @Nullable String code,
            @Nullable String caseNumber,
            DeskTexts.Moment since,
            String by,
            boolean goods,
            @Nullable String owner,
            @Nullable String waitsFor) {}

    @GetMapping(EXCEPTIONS)
    String show(Model model) {
        need();
        return page(model, null, 0);
    }

    @PostMapping(EXCEPTIONS)
    String unannounced(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String description,
            HttpServletResponse response,
            Model model) {
        var actor = need();
        return trying(
                0,
                "unannounced-noted",
                response,
                model,
                () -> settling.unannounced(cut(code, 100), cut(description, 300), actor));
    }

    @PostMapping(EXCEPTIONS + "/{id}/link")
    String link(
            @PathVariable long id,
            @RequestParam(name = "case", defaultValue = "") String number,
            HttpServletResponse response,
            Model model) {
        var actor = need();
        return trying(
                id,
                "exception-linked",
                response,
                model,
                () -> settling.link(id, known(number), Settlement.LINKED, actor));
    }

    @PostMapping(EXCEPTIONS + "/{id}/returned")
    String returned(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            Model model) {
        var actor = need();
        return trying(id, "exception-returned", response, model, () -> settling.returned(id, cut(note, 500), actor));
    }

    @PostMapping(EXCEPTIONS + "/{id}/cleared")
    String cleared(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            Model model) {
        var actor = need();
        return trying(id, "exception-cleared", response, model, () -> settling.cleared(id, cut(note, 500), actor));
    }

    private String trying(long id, String notice, HttpServletResponse response, Model model, Runnable deed) {
        try {
            deed.run();
            return "redirect:" + EXCEPTIONS + "?notice=" + notice;
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var problem = e.problems().get(0);
            var words = texts.find("exception.problem." + problem.code());
            return page(model, words == null ? problem.detail() : words, id);
        }
    }

    private String page(Model model, @Nullable String problem, long at) {
        model.addAttribute(
                "rows", discrepancies.open(MOST).stream().map(this::row).toList());
        model.addAttribute("all", discrepancies.openCount());
        model.addAttribute("problem", problem);
        model.addAttribute("problemAt", at);
        return "desk/exceptions";
    }

    private Row row(Discrepancy one) {
        var tone = one.kind() == Discrepancy.Kind.REST_TO_COME ? "info" : "warn";
        return new Row(
                one.id(),
                new Badge(tone, texts.text("exception.kind." + one.kind().name())),
                (one.quantity() > 1 ? one.quantity() + " × " : "") + one.description(),
                one.code(),
                one.caseId() == null ? null : cases.get(one.caseId()).number().value(),
                texts.moment(one.notedAt()),
                texts.person(one.notedBy()),
                one.hasGoods(),
                one.kind() == Discrepancy.Kind.FOREIGN_ITEM ? one.description() : null,
                one.waitsFor() == null
                        ? null
                        : cases.get(one.waitsFor()).number().value());
    }

    private CaseNumber known(String text) {
        try {
            var number = CaseNumber.of(text);
            return files.findByNumber(number).map(CaseFile::number).orElseThrow(ExceptionsPage::noCase);
        } catch (IllegalArgumentException e) {
            throw noCase();
        }
    }

    private static InvalidRequest noCase() {
        return new InvalidRequest("/case", "no-case", "there is no such case");
    }

    static Actor need() {
        var actor = SignedIn.actor();
        var sight = Sight.of(actor);
        sight.need(sight.warehouse() || sight.support(), "warehouse and support");
        return actor;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
