package org.roundtrip.forms.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.Timeline;
import org.roundtrip.warehouse.Reading;
import org.roundtrip.warehouse.Receipts;
import org.roundtrip.warehouse.Scanned;
import org.springframework.stereotype.Component;

/** Scans in words. */
@Component
class ScanWords {
    private static final Set<String> INSPECTED = Set.of("inspected", "inspection-disputed");

    private final CaseDesk cases;
    private final Timeline timeline;
    private final Receipts receipts;
    private final DeskTexts texts;

    ScanWords(CaseDesk cases, Timeline timeline, Receipts receipts, DeskTexts texts) {
        this.cases = cases;
        this.timeline = timeline;
        this.receipts = receipts;
        this.texts = texts;
    }

    /** What the scan box says to it. */
    ScanTold told(Scanned scan) {
        return switch (scan.result()) {
            case UNKNOWN -> ScanTold.error(texts.text("scan.none", scan.code()));
            case REPEATED -> ScanTold.again(received(scan.caseId()).orElseGet(() -> nothing(scan)));
            case NOTHING_TO_DO -> ScanTold.again(nothing(scan));
            case SEVERAL -> new ScanTold("info", "double", texts.text("scan.several"), null);
            case TOO_MANY -> ScanTold.again(texts.text("parcel.too-many", scan.code()));
            case COUNTED_BEFORE -> ScanTold.again(texts.text("parcel.counted-before", scan.code()));
            case CAME_LATE -> ScanTold.again(texts.text("scan.came-late", number(scan)));
            case ELSEWHERE -> ScanTold.error(texts.text("parcel.elsewhere", number(scan)));
            case FOUND, COUNTED -> ScanTold.ok(texts.text("scan.found", number(scan)));
            case RECEIVED -> ScanTold.ok(texts.text("parcel.opened"));
            case UNDONE -> ScanTold.undone(texts.text("scan.undone", scan.code()));
        };
    }

    /** In the list of the last scans: as short as can be. */
    Badge badge(Scanned scan) {
        var tone = scan.failed()
                ? "bad"
                : scan.again() ? "warn" : scan.result() == Scanned.Result.UNDONE ? "info" : "good";
        return new Badge(tone, texts.text("scan.result." + scan.result().name()));
    }

    /** Who received a case's parcel, or inspected it where nobody scanned it in. */
    Optional<String> received(@Nullable Long caseId) {
        if (caseId == null) {
            return Optional.empty();
        }
        return receipts.last(caseId)
                .map(receipt -> already(receipt.receivedAt(), receipt.receivedBy()))
                .or(() -> timeline.of(caseId).stream()
                        .filter(entry -> INSPECTED.contains(entry.code()))
                        .reduce((earlier, later) -> later)
                        .map(entry -> already(entry.at(), entry.actor())));
    }

    private String already(Instant at, String by) {
        return texts.text("scan.already", texts.timeOfDay(at), texts.person(by));
    }

    private String nothing(Scanned scan) {
        if (scan.kind() == Reading.Kind.CREDIT) {
            return texts.text("scan.credit", scan.code());
        }
        return scan.caseId() == null
                ? texts.text("scan.nothing", scan.code())
                : texts.text(
                        "scan.nothing-to-do",
                        texts.code("state", cases.get(scan.caseId()).state().code()));
    }

    private String number(Scanned scan) {
        return scan.caseId() == null
                ? scan.code()
                : cases.get(scan.caseId()).number().value();
    }
}
