package org.roundtrip.forms.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.forms.Initials;
import org.roundtrip.warehouse.Receipt;
import org.roundtrip.warehouse.Receipts;
import org.roundtrip.warehouse.WaitingWork;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The cases that a code may mean, as the scan box lists them. */
@Component
class ScanHits {
    private final CaseDesk cases;
    private final CaseLines lines;
    private final WaitingWork work;
    private final Receipts receipts;
    private final ScanWords words;
    private final DeskTexts texts;

    ScanHits(CaseDesk cases, CaseLines lines, WaitingWork work, Receipts receipts, ScanWords words, DeskTexts texts) {
        this.cases = cases;
        this.lines = lines;
        this.work = work;
        this.receipts = receipts;
        this.words = words;
        this.texts = texts;
    }

    /**
     * A case that a code may mean.
     *
     * @param taskId its waiting warehouse task, or null
     * @param coming whether its parcel is still expected, so that it may be here before the carrier says so
     * @param received a sentence about its earlier receipt, or null
     * @param restAfter the number of its last parcel if another one is still to bring the rest, else 0
     */
    public record Hit(
            String number,
            String customer,
            String contents,
            String state,
            @Nullable String taskId,
            boolean coming,
            @Nullable String received,
            int restAfter) {}

    List<Hit> of(List<Long> caseIds) {
        return caseIds.stream().map(cases::get).map(this::hit).toList();
    }

    private Hit hit(CaseFile file) {
        var task = work.task(file.key());
        boolean coming = task.isEmpty() && work.parcelExpected(file.key());
        var received = task.isPresent() ? null : words.received(file.key()).orElse(null);
        return new Hit(
                file.number().value(),
                Initials.of(file.customerName()),
                contents(file.key()),
                texts.code("state", file.state().code()),
                task.map(WorkItem::id).orElse(null),
                coming,
                received,
                task.isPresent()
                        ? 0
                        : receipts.last(file.key())
                                .filter(Receipt::restAwaited)
                                .map(Receipt::no)
                                .orElse(0));
    }

    private String contents(long caseId) {
        var all = lines.of(caseId);
        var first = all.stream()
                .limit(2)
                .map(line -> line.authorised() + " × " + line.name())
                .toList();
        return String.join(", ", first) + (all.size() > 2 ? texts.text("scan.more-lines", all.size() - 2) : "");
    }
}
