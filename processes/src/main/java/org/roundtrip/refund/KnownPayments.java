package org.roundtrip.refund;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the payment a provider speaks of. Locked, because what is learned changes what is left of it. */
@Component
class KnownPayments {
    private final JdbcClient jdbc;

    KnownPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(long id, long orderId) {}

    /** As {@link #lock}, without the lock. */
    Optional<Known> find(String provider, String reference, @Nullable String otherReference) {
        return query("", provider, reference, otherReference);
    }

    /** @param otherReference another name of the same payment: an order may have been told either */
    Optional<Known> lock(String provider, String reference, @Nullable String otherReference) {
        return query(" for update", provider, reference, otherReference);
    }

    private Optional<Known> query(String lock, String provider, String reference, @Nullable String otherReference) {
        return jdbc.sql("select id, order_id from payment where provider = ? and reference in (?, ?) order by id"
                        + " limit 1" + lock)
                .params(provider, reference, otherReference == null ? reference : otherReference)
                .query((row, n) -> new Known(row.getLong("id"), row.getLong("order_id")))
                .optional();
    }
}
