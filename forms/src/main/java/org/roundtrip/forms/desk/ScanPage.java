package org.roundtrip.forms.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.warehouse.ReadCode;
import org.roundtrip.warehouse.Reading;
import org.roundtrip.warehouse.ScanDesk;
import org.roundtrip.warehouse.Scanned;
import org.roundtrip.warehouse.Scans;
import org.roundtrip.warehouse.UndoScan;
import org.roundtrip.warehouse.WaitingWork;
import org.roundtrip.worklist.HeldAnswers;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The warehouse's scan box: whatever is scanned opens what it belongs to, or says why it can't. */
@DeskScreen
class ScanPage {
    private static final int LAST = 5;
    private static final String PARCELS = "/desk/parcels/";

    private final ScanDesk desk;
    private final ReadCode codes;
    private final Scans scans;
    private final UndoScan undoing;
    private final ScanHits hits;
    private final ScanWords words;
    private final WaitingWork work;
    private final Counters counters;
    private final HeldAnswers answers;
    private final CaseDesk cases;
    private final DeskTexts texts;

    ScanPage(
            ScanDesk desk,
            ReadCode codes,
            Scans scans,
            UndoScan undoing,
            ScanHits hits,
            ScanWords words,
            WaitingWork work,
            Counters counters,
            HeldAnswers answers,
            CaseDesk cases,
            DeskTexts texts) {
        this.desk = desk;
        this.codes = codes;
        this.scans = scans;
        this.undoing = undoing;
        this.hits = hits;
        this.words = words;
        this.work = work;
        this.counters = counters;
        this.answers = answers;
        this.cases = cases;
        this.texts = texts;
    }

    /** One of the last scans. @param undo its id if it can be taken back, else 0; only the newest ones are asked */
    public record Row(String code, Badge result, DeskTexts.Moment at, long undo) {}

    /** @param scan which scan this page tells of, or a {@code code} to look at without taking it as scanned */
    @GetMapping("/desk/scan")
    String show(
            @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "0") long scan, Model model) {
        var actor = warehouse();
        var scanned = scans.find(scan, actor);
        var asked = scanned.map(Scanned::code).orElse(code.strip());
        var reading = codes.read(asked);
        var found = asked.isEmpty()
                ? List.<Long>of()
                : scanned.filter(one -> one.caseId() != null)
                        .map(one -> List.of(one.caseId()))
                        .orElseGet(() -> desk.candidates(reading));
        if (scanned.isEmpty() && found.size() == 1) {
            var way = way(found.get(0));
            if (way.isPresent()) {
                return "redirect:" + way.get();
            }
        }
        boolean unknown = scanned.map(one -> one.result() == Scanned.Result.UNKNOWN)
                .orElse(!asked.isEmpty() && reading.kind() == Reading.Kind.UNKNOWN);
        model.addAttribute("code", reading.code());
        model.addAttribute("unknown", unknown);
        model.addAttribute(
                "told",
                unknown
                        ? ScanTold.error(texts.text("scan.none", reading.code()))
                        : scanned.map(words::told).orElse(null));
        model.addAttribute("hits", hits.of(found));
        model.addAttribute("all", found.size() == reading.cases().size() ? reading.all() : found.size());
        model.addAttribute("counters", counters.now());
        var last = scans.last(actor, LAST);
        model.addAttribute(
                "last", last.stream().map(one -> row(one, one == last.get(0))).toList());
        return "desk/scan";
    }

    @PostMapping("/desk/scan")
    String scan(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String sentAs) {
        var actor = warehouse();
        if (code.isBlank()) {
            return "redirect:/desk/scan";
        }
        answers.carryOutAllOf(actor);
        var scanned = desk.scan(code, sentAs, actor);
        return "redirect:" + wayOn(scanned, code, actor);
    }

    /** Takes a scan back: the parcel it received is not received, the unit it counted is not counted. */
    @PostMapping("/desk/scan/{id}/undo")
    String undo(@PathVariable long id) {
        var actor = warehouse();
        var scan = undoing.undo(id, actor);
        return "redirect:"
                + (scan.line() == null || scan.caseId() == null
                        ? "/desk/scan"
                        : "/desk/parcels/" + cases.get(scan.caseId()).number())
                + "?scan=" + id;
    }

    private Row row(Scanned scan, boolean newest) {
        return new Row(
                scan.code(),
                words.badge(scan),
                texts.moment(scan.at()),
                newest && undoing.possible(scan) ? scan.id() : 0);
    }

    @PostMapping("/desk/scan/{number}/arrived")
    String arrived(@PathVariable String number) {
        var actor = warehouse();
        answers.carryOutAllOf(actor);
        var here = CaseNumber.of(number);
        desk.arrived(here, actor);
        return codes.read(here.value()).onlyCase().flatMap(work::inspection).isPresent()
                ? "redirect:/desk/parcels/" + here
                : "redirect:/desk/scan?code=" + here;
    }

    private String wayOn(Scanned scan, String code, Actor actor) {
        var told = "?scan=" + scan.id();
        if (scan.kind() == Reading.Kind.PLATE) {
            return "/desk/put-away/" + scan.code() + told;
        }
        if (scan.kind() == Reading.Kind.CREDIT && Sight.of(actor).credits()) {
            return "/desk/store-credits/" + codes.read(code).id();
        }
        @Nullable Long caseId = scan.caseId();
        var way = caseId == null ? Optional.<String>empty() : way(caseId);
        return way.map(page -> page.startsWith(PARCELS) ? page + told : page).orElse("/desk/scan" + told);
    }

    /** What waits for the warehouse there: a parcel to unpack, or another task. */
    private Optional<String> way(long caseId) {
        return work.inspection(caseId)
                .map(item -> PARCELS + cases.get(caseId).number())
                .or(() -> work.task(caseId).map(item -> "/desk/tasks/" + item.id()));
    }

    static Actor warehouse() {
        var actor = SignedIn.actor();
        Sight.of(actor).need(Sight.of(actor).warehouse(), "warehouse");
        return actor;
    }
}
