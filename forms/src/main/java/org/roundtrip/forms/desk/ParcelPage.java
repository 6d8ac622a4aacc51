package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.warehouse.NoteDamage;
import org.roundtrip.warehouse.Scanned;
import org.roundtrip.warehouse.Scans;
import org.roundtrip.warehouse.TickItem;
import org.roundtrip.warehouse.UndoScan;
import org.roundtrip.warehouse.UnpackParcel;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Unpacking a parcel: scan by scan, what is there is ticked, and what is not, or should not be, is said. */
@DeskScreen
class ParcelPage {
    static final String PARCEL = "/desk/parcels/{number}";

    private final UnpackParcel unpacking;
    private final TickItem ticking;
    private final UndoScan undoing;
    private final NoteDamage damage;
    private final Scans scans;
    private final CaseFiles files;
    private final ParcelSheets sheets;
    private final ScanWords words;
    private final DeskTexts texts;

    ParcelPage(
            UnpackParcel unpacking,
            TickItem ticking,
            UndoScan undoing,
            NoteDamage damage,
            Scans scans,
            CaseFiles files,
            ParcelSheets sheets,
            ScanWords words,
            DeskTexts texts) {
        this.unpacking = unpacking;
        this.ticking = ticking;
        this.undoing = undoing;
        this.damage = damage;
        this.scans = scans;
        this.files = files;
        this.sheets = sheets;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping(PARCEL)
    String show(@PathVariable String number, @RequestParam(defaultValue = "0") long scan, Model model) {
        return page(number(number), scan, null, ScanPage.warehouse(), model);
    }

    @PostMapping(PARCEL + "/scan")
    String scan(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String sentAs) {
        var actor = ScanPage.warehouse();
        if (code.isBlank()) {
            return to(number);
        }
        return to(number) + "?scan="
                + ticking.scan(number(number), code, sentAs, actor).id();
    }

    @PostMapping(PARCEL + "/count")
    String count(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int line,
            @RequestParam(defaultValue = "false") boolean more) {
        var actor = ScanPage.warehouse();
        unpacking.count(number(number), line, more, actor);
        return to(number);
    }

    @PostMapping(PARCEL + "/missing")
    String missing(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int line,
            @RequestParam(defaultValue = "false") boolean missing) {
        var actor = ScanPage.warehouse();
        unpacking.missing(number(number), line, missing, actor);
        return to(number);
    }

    @PostMapping(PARCEL + "/extra")
    String extra(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "1") int quantity,
            HttpServletResponse response,
            Model model) {
        var actor = ScanPage.warehouse();
        return trying(number, actor, response, model, () -> {
            unpacking.extra(number(number), null, cut(description), quantity, actor);
            return to(number) + "?notice=extra-noted";
        });
    }

    @PostMapping(PARCEL + "/damaged")
    String damaged(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        var actor = ScanPage.warehouse();
        return trying(number, actor, response, model, () -> {
            var sent = photo == null ? List.<MultipartFile>of() : photo;
            damage.damaged(
                    number(number),
                    sent.stream()
                            .filter(file -> !file.isEmpty())
                            .map(ParcelPage::photo)
                            .toList(),
                    cut(words),
                    actor);
            return to(number) + "?notice=damage-noted";
        });
    }

    @PostMapping(PARCEL + "/checked")
    String checked(
            @PathVariable String number,
            @RequestParam(defaultValue = "1") int parcel,
            @RequestParam(defaultValue = "false") boolean more,
            HttpServletResponse response,
            Model model) {
        var actor = ScanPage.warehouse();
        return trying(number, actor, response, model, () -> {
            unpacking.checked(number(number), parcel, more, actor);
            if (more) {
                return "redirect:/desk/scan?notice=rest-awaited";
            }
            var task = sheets.of(file(number(number)), actor).taskId();
            return task == null ? to(number) : "redirect:/desk/tasks/" + task;
        });
    }

    private interface Deed {
        String done();
    }

    /** What does not fit is said on the page itself. */
    private String trying(String number, Actor actor, HttpServletResponse response, Model model, Deed deed) {
        try {
            return deed.done();
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var problem = e.problems().get(0);
            var said = texts.find("problem." + problem.code());
            return page(number(number), 0, said == null ? problem.detail() : said, actor, model);
        }
    }

    private String page(CaseNumber number, long scan, @Nullable String problem, Actor actor, Model model) {
        var sheet = sheets.of(file(number), actor);
        var scanned = scans.find(scan, actor);
        model.addAttribute("parcel", sheet);
        model.addAttribute("problem", problem);
        model.addAttribute("scanned", scanned.orElse(null));
        model.addAttribute(
                "told",
                problem != null
                        ? ScanTold.error(problem)
                        : scanned.map(one -> told(one, sheet)).orElse(null));
        model.addAttribute(
                "undo", scanned.filter(undoing::possible).map(Scanned::id).orElse(null));
        model.addAttribute(
                "owner",
                scanned.filter(one -> one.result() == Scanned.Result.ELSEWHERE)
                        .flatMap(one -> files.findById(one.caseId()))
                        .map(file -> file.number().value())
                        .orElse(null));
        return "desk/parcel";
    }

    private ScanTold told(Scanned scan, ParcelSheet sheet) {
        return switch (scan.result()) {
            case COUNTED ->
                sheet.rows().stream()
                        .filter(row -> Integer.valueOf(row.line()).equals(scan.line()))
                        .findFirst()
                        .map(row ->
                                ScanTold.ok(texts.text("parcel.ticked", row.name(), row.progress()), row.progress()))
                        .orElseGet(() -> words.told(scan));
            case FOUND -> ScanTold.ok(texts.text("parcel.scan-on"));
            case SEVERAL -> ScanTold.error(texts.text("parcel.several", scan.code()));
            default -> words.told(scan);
        };
    }

    private CaseFile file(CaseNumber number) {
        return files.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
    }

    static CaseNumber number(String text) {
        try {
            return CaseNumber.of(text);
        } catch (IllegalArgumentException e) {
            throw new CaseNotFound(text);
        }
    }

    static String to(String number) {
        return "redirect:/desk/parcels/" + number(number);
    }

    private static NoteDamage.Photo photo(MultipartFile file) {
        try {
            return new NoteDamage.Photo(String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cut(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
