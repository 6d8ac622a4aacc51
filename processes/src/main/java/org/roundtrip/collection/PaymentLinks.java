package org.roundtrip.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages asked for. Every change names the version it saw, so a late one is refused. */
@Component
public class PaymentLinks {
    private static final String NEWEST =
            "select * from payment_link l where l.id = (select max(x.id) from payment_link x"
                    + " where x.collection_id = l.collection_id)";
    private static final int MAX_PROBLEM = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down that a page is about to be asked for. */
    PaymentLink plan(long collectionId, String provider, Instant expiresAt) {
        var key = CollectionKey.fresh();
        jdbc.sql("insert into payment_link (collection_id, link_key, provider, state, expires_at, asked_at, version)"
                        + " values (?, ?, ?, 'SENDING', ?, ?, 0)")
                .params(collectionId, key.value(), provider, expiresAt.toEpochMilli(), clock.millis())
                .update();
        return newest(collectionId).orElseThrow();
    }

    /** The one that counts of a collection. */
    public Optional<PaymentLink> newest(long collectionId) {
        return jdbc.sql(NEWEST + " and l.collection_id = ?")
                .param(collectionId)
                .query(PaymentLinks::link)
                .optional();
    }

    /** The ones that count of several. */
    public List<PaymentLink> newestOf(Collection<Long> collectionIds) {
        return collectionIds.isEmpty()
                ? List.of()
                : jdbc.sql(NEWEST + " and l.collection_id in (:ids)")
                        .param("ids", collectionIds)
                        .query(PaymentLinks::link)
                        .list();
    }

    Optional<PaymentLink> byKey(CollectionKey key) {
        return jdbc.sql("select * from payment_link where link_key = ?")
                .param(key.value())
                .query(PaymentLinks::link)
                .optional();
    }

    Optional<PaymentLink> byReference(String provider, String reference) {
        return jdbc.sql("select * from payment_link where reference = ? and provider = ?")
                .params(reference, provider)
                .query(PaymentLinks::link)
                .optional();
    }

    /** Open ones asked for before then and not looked at since, the longest first. */
    public List<PaymentLink> openSince(Instant before, int limit) {
        return jdbc.sql("select * from payment_link where state = 'OPEN' and asked_at < :before"
                        + " and (checked_at is null or checked_at < :before) order by asked_at limit :limit")
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .query(PaymentLinks::link)
                .list();
    }

    /** @return false if it has changed since it was read: then this knowledge is old */
    boolean opened(PaymentLink link, String reference, String url) {
        return jdbc.sql("update payment_link set state = 'OPEN', reference = ?, url = ?, version = version + 1"
                                + " where id = ? and version = ?")
                        .params(reference, url, link.id(), link.version())
                        .update()
                == 1;
    }

    /** @param reference the provider's name of it, where that is known */
    void move(PaymentLink link, PaymentLink.State state, @Nullable String reference, @Nullable String problem) {
        jdbc.sql("update payment_link set state = ?, reference = coalesce(?, reference), problem = ?, ended_at = ?,"
                        + " version = version + 1 where id = ?")
                .params(
                        state.name(),
                        reference,
                        problem == null || problem.length() <= MAX_PROBLEM
                                ? problem
                                : problem.substring(0, MAX_PROBLEM),
                        state.live() ? null : clock.millis(),
                        link.id())
                .update();
    }

    /**
     * Notes that the provider is about to be asked how one stands.
     *
     * @return false if it was asked since {@code before}: once is enough
     */
    public boolean checking(long linkId, Instant before) {
        return jdbc.sql(
                                "update payment_link set checked_at = ? where id = ? and (checked_at is null or checked_at < ?)")
                        .params(clock.millis(), linkId, before.toEpochMilli())
                        .update()
                == 1;
    }

    static PaymentLink link(ResultSet row, int n) throws SQLException {
        return new PaymentLink(
                row.getLong("id"),
                row.getLong("collection_id"),
                new CollectionKey(row.getString("link_key")),
                row.getString("provider"),
                PaymentLink.State.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getString("url"),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                row.getLong("version"));
    }
}
