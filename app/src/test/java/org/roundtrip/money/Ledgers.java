package org.roundtrip.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The provider's ledger beside ours, payment by payment and attempt by attempt. */
final class Ledgers {
    private static final Set<String> LIVE = Set.of("SUBMITTED", "NEEDS_CUSTOMER", "SUCCEEDED");

    private final MoneyServer on;
    private final Collection<Long> orders;
    private final List<String> problems = new ArrayList<>();

    Ledgers(MoneyServer on, Collection<Long> orders) {
        this.on = on;
        this.orders = orders;
    }

    private record Ours(String payment, String key, long leg, String state, long amount, String currency) {}

    private record Held(String reference, long captured, long reserved) {}

    /** No payment has more reserved than was captured, whatever the provider says. */
    List<String> overdrawn() {
        return on
                .jdbc
                .sql("select p.reference, p.captured_minor, coalesce(sum(l.amount_minor), 0) from payment p"
                        + " left join refund_leg l on l.payment_id = p.id and exists (select 1 from refund_attempt a"
                        + " where a.leg_id = l.id and a.state not in ('FAILED', 'CANCELED'))"
                        + " where p.order_id in (:orders) group by p.reference, p.captured_minor")
                .param("orders", orders)
                .query((row, n) -> new Held(row.getString(1), row.getLong(2), row.getLong(3)))
                .list()
                .stream()
                .filter(held -> held.reserved() > held.captured())
                .map(held -> held.reserved() + " of " + held.captured() + " reserved on " + held.reference())
                .toList();
    }

    /** Everything in which the two ledgers differ, in words. */
    List<String> differences() {
        var references = Set.copyOf(on.jdbc
                .sql("select reference from payment where order_id in (:orders)")
                .param("orders", orders)
                .query(String.class)
                .list());
        var ours = ours();
        var theirs = on.provider.refunds().stream()
                .filter(refund ->
                        references.contains(refund.path("payment_intent").asString()))
                .filter(refund -> !Set.of("failed", "canceled")
                        .contains(refund.path("status").asString()))
                .toList();
        theirs.forEach(refund -> compare(refund, ours));
        once(theirs, ours);
        missing(theirs, ours);
        sums(theirs, ours);
        return problems;
    }

    private Map<String, Ours> ours() {
        return on
                .jdbc
                .sql("select p.reference, a.attempt_key, l.id, a.state, l.amount_minor, l.currency"
                        + " from refund_attempt a join refund_leg l on l.id = a.leg_id"
                        + " join payment p on p.id = l.payment_id where p.order_id in (:orders)")
                .param("orders", orders)
                .query((row, n) -> new Ours(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6)))
                .list()
                .stream()
                .collect(Collectors.toMap(Ours::key, each -> each));
    }

    private static String key(JsonNode refund) {
        return refund.path("metadata").path("refundAttemptId").asString("");
    }

    private void compare(JsonNode refund, Map<String, Ours> ours) {
        var mine = ours.get(key(refund));
        if (mine == null) {
            problems.add("the provider paid out what we know nothing of: " + refund);
            return;
        }
        boolean same = mine.payment().equals(refund.path("payment_intent").asString())
                && mine.amount() == refund.path("amount").asLong()
                && mine.currency().equalsIgnoreCase(refund.path("currency").asString());
        boolean done = refund.path("status").asString().equals("succeeded");
        if (!same || !LIVE.contains(mine.state()) || done != mine.state().equals("SUCCEEDED")) {
            problems.add("the provider has " + refund + ", we have " + mine);
        }
    }

    /** What is owed once is paid once, whatever keys were used. */
    private void once(List<JsonNode> theirs, Map<String, Ours> ours) {
        var legs = new HashSet<Long>();
        theirs.stream()
                .map(refund -> ours.get(key(refund)))
                .filter(java.util.Objects::nonNull)
                .filter(mine -> !legs.add(mine.leg()))
                .forEach(mine -> problems.add("paid twice: leg " + mine.leg()));
    }

    private void missing(List<JsonNode> theirs, Map<String, Ours> ours) {
        var known = theirs.stream().map(Ledgers::key).collect(Collectors.toSet());
        ours.values().stream()
                .filter(mine -> LIVE.contains(mine.state()) && !known.contains(mine.key()))
                .forEach(mine -> problems.add("in our books only: " + mine));
    }

    private void sums(List<JsonNode> theirs, Map<String, Ours> ours) {
        var difference = new HashMap<String, Long>();
        theirs.forEach(refund -> difference.merge(
                refund.path("payment_intent").asString(), refund.path("amount").asLong(), Long::sum));
        ours.values().stream()
                .filter(mine -> LIVE.contains(mine.state()))
                .forEach(mine -> difference.merge(mine.payment(), -mine.amount(), Long::sum));
        difference.forEach((payment, minor) -> {
            if (minor != 0) {
                problems.add("the provider paid " + minor + " more than our books say on " + payment);
            }
        });
    }
}
