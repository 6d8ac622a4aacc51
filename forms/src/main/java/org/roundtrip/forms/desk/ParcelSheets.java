package org.roundtrip.forms.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.forms.Initials;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Receipt;
import org.roundtrip.warehouse.Receipts;
import org.roundtrip.warehouse.WaitingWork;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Puts a parcel's page together. */
@Component
class ParcelSheets {
    private final CaseFiles files;
    private final CaseLines lines;
    private final LinePanels panels;
    private final Receipts receipts;
    private final Discrepancies discrepancies;
    private final WaitingWork work;
    private final DeskTexts texts;

    ParcelSheets(
            CaseFiles files,
            CaseLines lines,
            LinePanels panels,
            Receipts receipts,
            Discrepancies discrepancies,
            WaitingWork work,
            DeskTexts texts) {
        this.files = files;
        this.lines = lines;
        this.panels = panels;
        this.receipts = receipts;
        this.discrepancies = discrepancies;
        this.work = work;
        this.texts = texts;
    }

    ParcelSheet of(CaseFile file, Actor actor) {
        var all = receipts.of(file.key());
        Optional<Receipt> last = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        var expected = lines.of(file.key()).stream()
                .filter(line -> line.expected() > 0)
                .toList();
        var shown = panels.of(file, expected, Sight.of(actor)).stream()
                .collect(Collectors.toMap(CasePanel.Line::no, line -> line));
        var before = before(all);
        boolean more = last.filter(Receipt::moreToCome).isPresent();
        int no = last.map(Receipt::no).orElse(1);
        return new ParcelSheet(
                file.number().value(),
                Initials.of(file.customerName()),
                no,
                more ? no + 1 : no,
                last.map(one -> texts.text(
                                "parcel.received", texts.timeOfDay(one.receivedAt()), texts.person(one.receivedBy())))
                        .orElse(null),
                last.filter(Receipt::damaged).isPresent(),
                last.map(Receipt::open).orElse(true),
                last.filter(Receipt::restAwaited).isPresent(),
                work.inspection(file.key()).map(WorkItem::id).orElse(null),
                expected.stream()
                        .map(line -> row(line, last, before, shown.get(line.lineNo())))
                        .toList(),
                discrepancies.ofCase(file.key()).stream().map(this::noted).toList(),
                beside(file));
    }

    /** What earlier parcels brought, by line. */
    private static Map<Integer, Integer> before(List<Receipt> all) {
        var counted = new HashMap<Integer, Integer>();
        all.stream().limit(Math.max(0, all.size() - 1)).forEach(receipt -> receipt.counts()
                .forEach((line, count) -> counted.merge(line, count.counted(), Integer::sum)));
        return counted;
    }

    private ParcelSheet.Row row(
            CaseLine line, Optional<Receipt> last, Map<Integer, Integer> before, CasePanel.Line shown) {
        int counted = last.map(one -> one.count(line.lineNo()).counted()).orElse(0);
        int expected = Math.max(0, line.expected() - before.getOrDefault(line.lineNo(), 0));
        return new ParcelSheet.Row(
                line.lineNo(),
                line.name(),
                line.sku(),
                shown.reason(),
                line.comment(),
                counted,
                expected,
                last.map(one -> one.count(line.lineNo()).missing()).orElse(false),
                texts.text("parcel.progress", counted, expected),
                shown.photos());
    }

    private String noted(Discrepancy one) {
        return texts.text("exception.kind." + one.kind().name()) + ": "
                + (one.quantity() > 1 ? one.quantity() + " × " : "")
                + (one.description().isBlank() ? texts.text("parcel.no-words") : one.description());
    }

    private List<String> beside(CaseFile file) {
        return !file.isPart()
                ? List.of()
                : files.findByRequestNumberOrderById(file.requestNumber()).stream()
                        .filter(other -> other.key() != file.key()
                                && work.inspection(other.key()).isPresent())
                        .map(other -> other.number().value())
                        .toList();
    }
}
