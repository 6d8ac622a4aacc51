package org.roundtrip.forms.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.forms.bench.FakeBank;
import org.roundtrip.forms.bench.Tables;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundSnapshot;
import org.springframework.stereotype.Component;

/** Books to compare: attempts of ours that were sent, and what the provider lists. */
@Component
class BooksData {
    private final Tables tables;
    private final DeskData data;
    private final FakeBank bank;

    BooksData(Tables tables, DeskData data, FakeBank bank) {
        this.tables = tables;
        this.data = data;
        this.bank = bank;
    }

    /** A case whose refund has one attempt under the key {@code ra_<refund>}. @return the refund's id */
    long sent(CaseFile file, String state, long minor, Instant at) {
        long refund = data.refund(file, "BLOCKED", minor, 0, "small-amount", "roundtrip");
        data.attempt(file, refund, state, "", "");
        tables.jdbc()
                .sql("update refund_leg set amount_minor = ? where refund_id = ?")
                .params(minor, refund)
                .update();
        tables.jdbc()
                .sql("update refund_attempt set first_sent_at = ?, provider_refund_id = ?, provider_code = null,"
                        + " provider_message = null where attempt_key = ?")
                .params(at.toEpochMilli(), "re_" + refund, "ra_" + refund)
                .update();
        return refund;
    }

    CaseFile aCase() {
        var file = data.aCase(CaseState.REFUND_BLOCKED, "Ada Lovelace", null);
        data.line(file, 1, "LAMP", "Desk lamp", ReturnReason.OTHER, null, 1);
        return file;
    }

    static String paymentOf(long refund) {
        return "pi_3PqL7c2eZvKYlo2C" + refund;
    }

    void lists(@Nullable String key, String id, String payment, String amount, AttemptState state, Instant at) {
        bank.has(new RefundListing.Entry(snapshot(key, id, payment, amount, state), at));
    }

    static RefundSnapshot snapshot(@Nullable String key, String id, String payment, String amount, AttemptState state) {
        return new RefundSnapshot(
                "stripe", id, key == null ? null : new AttemptKey(key), payment, Money.parse(amount), state, null);
    }

    static Instant daysAgo(int days) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(days, ChronoUnit.DAYS);
    }
}
