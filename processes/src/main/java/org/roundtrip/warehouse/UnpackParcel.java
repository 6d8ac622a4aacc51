package org.roundtrip.warehouse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/**
 * A parcel on the table: what is in it is counted before it is inspected, what is not in it and what should not be is said.
 * The inspection starts from what was counted here.
 */
@Service
public class UnpackParcel {
    private final ReceiveParcel receiving;
    private final Receipts receipts;
    private final CountedSerials serials;
    private final CaseLines lines;
    private final Discrepancies discrepancies;
    private final WaitingWork work;
    private final CaseDesk cases;
    private final Commands commands;

    UnpackParcel(
            ReceiveParcel receiving,
            Receipts receipts,
            CountedSerials serials,
            CaseLines lines,
            Discrepancies discrepancies,
            WaitingWork work,
            CaseDesk cases,
            Commands commands) {
        this.receiving = receiving;
        this.receipts = receipts;
        this.serials = serials;
        this.lines = lines;
        this.discrepancies = discrepancies;
        this.work = work;
        this.cases = cases;
        this.commands = commands;
    }

    /**
     * One unit of a line more in this parcel, or one less.
     *
     * @return whether that changed anything: no more than is expected, and no less than nothing
     */
    public boolean count(CaseNumber number, int line, boolean more, Actor actor) {
        return commands.run(() -> {
            var file = cases.lock(number);
            var receipt = open(file, actor);
            int before = receipt.count(line).counted();
            int after = before + (more ? 1 : -1);
            if (after < 0 || after > expectedIn(receipt, line(file.key(), line))) {
                return false;
            }
            receipts.count(receipt, line, new Receipt.Count(after, false));
            if (!more) {
                serials.keep(receipt, line, after);
            }
            return true;
        });
    }

    /** Somebody looked for the rest of a line and did not find it; or takes that back. */
    public void missing(CaseNumber number, int line, boolean missing, Actor actor) {
        commands.run(() -> {
            var file = cases.lock(number);
            var receipt = open(file, actor);
            var count = receipt.count(line(file.key(), line).lineNo());
            receipts.count(receipt, line, new Receipt.Count(count.counted(), missing));
        });
    }

    /** Something is in the parcel that was not announced. @param code what is written on it, if anything */
    public void extra(CaseNumber number, @Nullable String code, String description, int quantity, Actor actor) {
        if (description.isBlank() || quantity < 1) {
            throw new InvalidRequest("/description", "description-missing", "say what it is, and how many");
        }
        commands.run(() -> {
            var file = cases.lock(number);
            open(file, actor);
            discrepancies.note(Kind.UNDECLARED_ITEM, code, description.strip(), quantity, file.key(), actor);
        });
    }

    /**
     * All that is in the parcel is counted. Where nobody counted, everything was there at a glance.
     *
     * @param moreToCome whether another parcel is to bring the rest
     * @throws InvalidRequest if units are neither counted nor said to be missing, nor to come
     */
    public void checked(CaseNumber number, boolean moreToCome, Actor actor) {
        commands.run(() -> {
            var file = cases.lock(number);
            checked(file, open(file, actor), moreToCome, actor);
        });
    }

    /**
     * As {@link #checked(CaseNumber, boolean, Actor)}.
     *
     * @param parcel its number, so that saying it twice changes nothing
     */
    public void checked(CaseNumber number, int parcel, boolean moreToCome, Actor actor) {
        commands.run(() -> {
            var file = cases.lock(number);
            boolean before = receipts.of(file.key()).stream().anyMatch(one -> one.no() == parcel && !one.open());
            if (!before) {
                checked(file, open(file, actor), moreToCome, actor);
            }
        });
    }

    private void checked(CaseFile file, Receipt receipt, boolean moreToCome, Actor actor) {
        var open = openLines(file.key(), receipt);
        boolean touched = !receipt.counts().isEmpty();
        if (!moreToCome && touched && !open.isEmpty()) {
            var first = open.get(0);
            throw new InvalidRequest(
                    "/lines/" + first.lineNo(),
                    "not-counted",
                    "%s: %d of %d counted. Count the rest, or say that it is missing."
                            .formatted(
                                    first.name(), receipt.count(first.lineNo()).counted(), expectedIn(receipt, first)));
        }
        if (!moreToCome && !touched && !receipts.counted(file.key()).isEmpty()) {
            // Everything there at a glance means the rest of what others brought a part of.
            open.forEach(line ->
                    receipts.count(receipt, line.lineNo(), new Receipt.Count(expectedIn(receipt, line), false)));
        }
        receipts.checked(receipt, moreToCome, actor);
        if (moreToCome) {
            restToCome(file, receipt, open, actor);
        }
    }

    private void restToCome(CaseFile file, Receipt receipt, List<CaseLine> open, Actor actor) {
        int units = open.stream()
                .mapToInt(line ->
                        expectedIn(receipt, line) - receipt.count(line.lineNo()).counted())
                .sum();
        var names = String.join(", ", open.stream().map(CaseLine::name).toList());
        discrepancies.note(Kind.REST_TO_COME, null, cut(names), Math.max(1, units), file.key(), actor);
        cases.tell(file.key(), "parcel-partly-received", actor, Map.of("parcel", String.valueOf(receipt.no())));
        cases.touchUnlessChanged(file.key());
    }

    private List<CaseLine> openLines(long caseId, Receipt receipt) {
        return lines.of(caseId).stream()
                .filter(line -> line.expected() > 0)
                .filter(line -> !receipt.count(line.lineNo()).missing())
                .filter(line -> receipt.count(line.lineNo()).counted() < expectedIn(receipt, line))
                .toList();
    }

    /** Units of a line that this parcel may bring: what is announced, without what others brought. */
    public int expectedIn(Receipt receipt, CaseLine line) {
        int elsewhere = receipts.of(receipt.caseId()).stream()
                .filter(other -> other.id() != receipt.id())
                .mapToInt(other -> other.count(line.lineNo()).counted())
                .sum();
        return Math.max(0, line.expected() - elsewhere);
    }

    private CaseLine line(long caseId, int no) {
        return lines.of(caseId).stream()
                .filter(line -> line.lineNo() == no && line.expected() > 0)
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("/line", "line-not-expected", "this line is not expected"));
    }

    /**
     * The parcel on the table. Whoever starts to count a case's first one without having scanned it has received it by that.
     *
     * @throws TooLate if the last one is checked
     */
    Receipt open(CaseFile file, Actor actor) {
        waitingInspection(file);
        receiving.receive(file.key(), actor);
        return receipts.last(file.key())
                .filter(Receipt::open)
                .orElseThrow(() -> new TooLate("parcel-checked", "this parcel was checked before"));
    }

    private void waitingInspection(CaseFile file) {
        work.inspection(file.key()).orElseThrow(() -> new TooLate("nothing-to-unpack", "nothing waits to be unpacked"));
    }

    private static String cut(String names) {
        return names.length() <= 300 ? names : names.substring(0, 300);
    }
}
