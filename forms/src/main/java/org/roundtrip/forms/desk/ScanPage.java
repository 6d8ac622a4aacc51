package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.Timeline;
import org.roundtrip.forms.Initials;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.ParcelArrival;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The warehouse's scan box: whatever is scanned opens the inspection it belongs to, or says why it can't. */
@DeskScreen
class ScanPage {
    private static final Set<String> RECEIVED = Set.of("inspected", "inspection-disputed");

    private final ScanLookup lookup;
    private final CaseDesk cases;
    private final CaseLines lines;
    private final WorkItems items;
    private final HeldAnswers answers;
    private final Shipments shipments;
    private final Timeline timeline;
    private final ParcelArrival arrival;
    private final DeskTexts texts;

    ScanPage(
            ScanLookup lookup,
            CaseDesk cases,
            CaseLines lines,
            WorkItems items,
            HeldAnswers answers,
            Shipments shipments,
            Timeline timeline,
            ParcelArrival arrival,
            DeskTexts texts) {
        this.lookup = lookup;
        this.cases = cases;
        this.lines = lines;
        this.items = items;
        this.answers = answers;
        this.shipments = shipments;
        this.timeline = timeline;
        this.arrival = arrival;
        this.texts = texts;
    }

    /**
     * A case that a code may mean.
     *
     * @param taskId its waiting warehouse task, or null
     * @param coming whether its parcel is still expected, so that it may be here before the carrier says so
     * @param received a sentence about its earlier receipt, or null
     */
    public record Hit(
            String number,
            String customer,
            String contents,
            String state,
            @Nullable String taskId,
            boolean coming,
            @Nullable String received) {}

    @GetMapping("/desk/scan")
    String show(@RequestParam(defaultValue = "") String code, Model model) {
        warehouse();
        var hits = new ArrayList<Hit>();
        if (!code.isBlank()) {
            lookup.cases(code).stream().map(cases::get).map(this::hit).forEach(hits::add);
            var waiting = hits.stream().filter(hit -> hit.taskId() != null).toList();
            if (waiting.size() == 1) {
                return "redirect:/desk/tasks/" + waiting.get(0).taskId();
            }
            if (waiting.size() > 1) {
                hits.retainAll(waiting);
            }
        }
        model.addAttribute("code", code.strip());
        model.addAttribute("hits", hits);
        return "desk/scan";
    }

    @PostMapping("/desk/scan/{number}/arrived")
    String arrived(@PathVariable String number) {
        var actor = warehouse();
        answers.carryOutAllOf(actor);
        arrival.arrived(CaseNumber.of(number), actor);
        return "redirect:/desk/scan?code=" + CaseNumber.of(number);
    }

    private static Actor warehouse() {
        var actor = SignedIn.actor();
        Sight.of(actor).need(Sight.of(actor).warehouse(), "warehouse");
        return actor;
    }

    private Hit hit(CaseFile file) {
        var task = items.ofCase(file.key()).stream()
                .filter(item -> item.queue().equals("warehouse"))
                .min(Comparator.comparing(WorkItem::createdAt))
                .filter(item -> !answers.isHeld(item.id()));
        boolean coming = task.isEmpty()
                && shipments.ofCase(file.key(), Direction.IN).stream()
                        .findFirst()
                        .filter(shipment -> !shipment.state().over())
                        .isPresent();
        var received = task.isPresent() ? Optional.<String>empty() : received(file.key());
        return new Hit(
                file.number().value(),
                Initials.of(file.customerName()),
                contents(file.key()),
                texts.code("state", file.state().code()),
                task.map(WorkItem::id).orElse(null),
                coming,
                received.orElse(null));
    }

    private String contents(long caseId) {
        var all = lines.of(caseId);
        var first = all.stream()
                .limit(2)
                .map(line -> line.authorised() + " × " + line.name())
                .toList();
        return String.join(", ", first) + (all.size() > 2 ? texts.text("scan.more-lines", all.size() - 2) : "");
    }

    private Optional<String> received(long caseId) {
        List<Timeline.Entry> entries = timeline.of(caseId);
        return entries.stream()
                .filter(entry -> RECEIVED.contains(entry.code()))
                .reduce((earlier, later) -> later)
                .map(entry ->
                        texts.text("scan.already", texts.moment(entry.at()).words(), entry.actor()));
    }
}
