package org.roundtrip.returns;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Journey;

/**
 * When a refund is due by law, and when finance is warned of it. After a return that the shop grants: 14 days after the
 * goods are back (UK CCR 2013 reg. 34). After a withdrawal: 14 days after it was stated, but not before the goods are back
 * or were proven to be on their way (Directive 2011/83/EU art. 13).
 */
record RefundDue(Instant at) {
    private static final Duration DUE = Duration.ofDays(14);
    private static final Duration WARN_BEFORE = Duration.ofDays(4);

    Instant warnAt() {
        return at.minus(WARN_BEFORE);
    }

    /** @param handedIn when the carrier had the goods, null if nobody knows */
    static RefundDue of(CaseFile file, @Nullable Instant handedIn, Instant now) {
        if (file.journey() != Journey.WITHDRAWAL) {
            return new RefundDue(now.plus(DUE));
        }
        return new RefundDue(later(file.requestedAt().plus(DUE), handedIn == null ? now : handedIn));
    }

    /** Nothing has to come back first. */
    static RefundDue withoutGoods(CaseFile file, Instant now) {
        return file.journey() == Journey.WITHDRAWAL
                ? new RefundDue(file.requestedAt().plus(DUE))
                : new RefundDue(now.plus(DUE));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
