package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;

/** The provider's webhooks come twice, backwards, too early, much too late or about nothing: the end is the same. */
@OnMoneyServer
class WebhookOrderIT {
    private static final int CASES = 3;
    private static final int COPIES = 10;

    private final MoneyServer on = MoneyServer.running();

    /** A refund that the provider has paid, and what it has to say of it, in the order it happened. */
    private record Paid(CaseFile file, List<JsonNode> events) {}

    @Test
    void duplicatesAnswerYesAndChangeNothing() {
        try (var post = new Mailbag(on)) {
            var inOrder = inOrder(post);
            for (var paid : paid(post)) {
                var all = paid.events().stream()
                        .flatMap(event -> Collections.nCopies(COPIES, event).stream())
                        .toList();
                var race = Race.of(all.size(), i -> post.brings(all.get(i)));
                assertThat(race.atOnce()).isGreaterThan(1);
                assertThat(race.results()).containsOnly(200);
                assertThat(rows(paid)).isEqualTo(paid.events().size());
                Race.of(4, i -> on.works("inbox"));
                assertThat(end(paid)).isEqualTo(inOrder);
                assertThat(post.brings(paid.events().get(0))).isEqualTo(200);
                assertThat(rows(paid)).isEqualTo(paid.events().size());
            }
        }
    }

    @Test
    void theOtherWayRoundEndsTheSame() {
        try (var post = new Mailbag(on)) {
            var inOrder = inOrder(post);
            for (var paid : paid(post)) {
                var backwards = new ArrayList<>(paid.events());
                Collections.reverse(backwards);
                backwards.forEach(event -> worked(post, event));
                assertThat(end(paid)).isEqualTo(inOrder);
            }
        }
    }

    @Test
    void threeDaysLateEndsTheSame() {
        try (var post = new Mailbag(on)) {
            var inOrder = inOrder(post);
            var late = paid(post);
            on.passes(Duration.ofDays(3));
            for (var paid : late) {
                paid.events().forEach(event -> worked(post, event));
                assertThat(end(paid)).isEqualTo(inOrder);
            }
        }
    }

    /** WooCommerce refunded twice when the webhook was faster; Gumroad held rows locked while it waited for the answer. */
    @Test
    void aWebhookThatOvertakesTheAnswerIsTheSameRefundAndMeetsNoLock() throws Exception {
        try (var post = new Mailbag(on)) {
            var inOrder = inOrder(post);
            var order = on.shop.order(40_00);
            var file = on.shop.inspected(order, 1);
            try (var answer = new AnswerHeld(on)) {
                var worker = Race.begin(() -> on.works("refund"));
                answer.isHere();
                assertThat(lockable(file)).isEqualTo(3);
                var events = post.about(order.payment(), 1);
                worked(post, events.get(0));
                assertThat(Standing.of(on, file).money()).containsExactly("SETTLED SUCCEEDED 4000");
                assertThat(worker).as("whoever waits for the answer").isNotDone();
                answer.goesOn();
                Race.result(worker);
            }
            assertThat(end(new Paid(file, List.of()))).isEqualTo(inOrder);
            assertThat(on.provider.refundsOf(order.payment())).hasSize(1);
        }
    }

    /** Money that comes back is seen whichever of the two words comes first. */
    @Test
    void aRefundThatFailsLateEndsWithFinanceInEitherOrder() {
        try (var post = new Mailbag(on)) {
            var first = bounced(post);
            // What was read when the first event came: it had succeeded then.
            var succeeded = Mailbag.object(first.events().get(0)).toString();
            on.provider.trouble(Caller.JSON
                    .createObjectNode()
                    .put("operation", "refund.get")
                    .put("status", 200)
                    .put("body", succeeded)
                    .toString());
            first.events().forEach(event -> worked(post, event));
            assertThat(Standing.of(on, first.file()).told()).contains("refund-settled", "refund-bounced");

            var second = bounced(post);
            worked(post, second.events().get(1));
            worked(post, second.events().get(0));

            assertThat(Standing.of(on, second.file()).inTheEnd())
                    .isEqualTo(Standing.of(on, first.file()).inTheEnd());
            assertThat(Standing.of(on, first.file()).money()).containsExactly("BLOCKED FAILED 4000");
            var both = List.of(first.file(), second.file());
            new Quiet(on).now();
            assertThat(Books.of(on, both).problems()).isEmpty();
            on.shop.forget(both);
        }
    }

    @Test
    void whatIsAboutNothingOfOursIsTakenTriedAndParked() {
        try (var post = new Mailbag(on)) {
            var known = paid(post).get(0);
            // Another shop's of the same account: neither the payment nor the refund is ours.
            var payment = on.provider.pay(40_00, "gbp");
            on.provider.refund(payment, 5_00, "");
            var elsewhere = post.about(payment, 1).get(0);
            var nowhere = Caller.JSON.readTree(known.events()
                    .get(0)
                    .toString()
                    .replace(Mailbag.object(known.events().get(0)).path("id").asString(), "re_nobody_knows"));
            long parked = on.count("select count(*) from webhook_inbox where status = 'PARKED'");
            long moves = on.count("select sum(version) from refund_attempt")
                    + on.count("select count(*) from timeline_entry");

            assertThat(post.brings(Mailbag.as(elsewhere, "refund.updated"))).isEqualTo(200);
            assertThat(post.brings(Mailbag.as(nowhere, "refund.failed"))).isEqualTo(200);
            for (int tries = 0; tries < 14; tries++) {
                on.worksOff("inbox");
                on.passes(Duration.ofHours(13));
            }

            assertThat(on.count("select count(*) from webhook_inbox where status = 'PARKED'"))
                    .isEqualTo(parked + 2);
            assertThat(on.count("select sum(version) from refund_attempt")
                            + on.count("select count(*) from timeline_entry"))
                    .isEqualTo(moves);
            known.events().forEach(event -> worked(post, event));
            end(known);
        }
    }

    @Test
    void aConsumerThatBelievesTheLastWordWouldBeSeen() {
        try (var post = new Mailbag(on)) {
            var inOrder = inOrder(post);
            var paid = paid(post).get(0);
            paid.events().forEach(event -> worked(post, event));
            // What a stale "pending" would do to one who takes events at their word.
            on.commands.run(() -> on.jdbc
                    .sql("update refund_attempt set state = 'SUBMITTED' where leg_id in (select l.id from refund_leg l"
                            + " join refund r on r.id = l.refund_id where r.case_id = ?)")
                    .param(paid.file().key())
                    .update());
            assertThat(Standing.of(on, paid.file())).isNotEqualTo(inOrder);
            assertThat(Books.of(on, List.of(paid.file())).problems()).isNotEmpty();
        }
    }

    private Standing inOrder(Mailbag post) {
        var all = paid(post);
        all.forEach(paid -> paid.events().forEach(event -> worked(post, event)));
        var ends = all.stream().map(this::end).distinct().toList();
        assertThat(ends).hasSize(1);
        assertThat(ends.get(0).state()).isEqualTo("REFUNDED");
        return ends.get(0);
    }

    private List<Paid> paid(Mailbag post) {
        var orders =
                IntStream.range(0, CASES).mapToObj(i -> on.shop.order(40_00)).toList();
        var files = orders.stream().map(order -> on.shop.inspected(order, 1)).toList();
        on.worksOff("refund");
        return IntStream.range(0, CASES)
                .mapToObj(i -> new Paid(
                        files.get(i),
                        history(post.about(orders.get(i).payment(), 1).get(0))))
                .toList();
    }

    /** The sandbox says only how it ended; a real provider says more, and older accounts say it of the charge. */
    private static List<JsonNode> history(JsonNode updated) {
        return List.of(Mailbag.as(updated, "refund.created"), Mailbag.as(updated, "charge.refunded"), updated);
    }

    private Paid bounced(Mailbag post) {
        var order = on.shop.order(40_00);
        var file = on.shop.inspected(order, 1);
        on.provider.trouble("{\"operation\":\"refund.create\",\"lateFailure\":true}");
        on.worksOff("refund");
        return new Paid(file, post.about(order.payment(), 2));
    }

    private void worked(Mailbag post, JsonNode event) {
        assertThat(post.brings(event)).isEqualTo(200);
        on.worksOff("inbox");
    }

    private Standing end(Paid paid) {
        new Quiet(on).now();
        assertThat(Books.of(on, List.of(paid.file())).problems()).isEmpty();
        return Standing.of(on, paid.file());
    }

    private long rows(Paid paid) {
        return on.count(
                "select count(*) from webhook_inbox where dedup_key in (:ids)",
                Map.of(
                        "ids",
                        paid.events().stream()
                                .map(event -> event.path("id").asString())
                                .toList()));
    }

    /** How many of the rows that a refund is about can be locked by somebody else at once. */
    private long lockable(CaseFile file) {
        return on.commands.run(() -> List.of(
                        "select id from case_file where id = ? for update nowait",
                        "select p.id from payment p join refund_leg l on l.payment_id = p.id join refund r"
                                + " on r.id = l.refund_id where r.case_id = ? for update nowait",
                        "select a.id from refund_attempt a join refund_leg l on l.id = a.leg_id join refund r"
                                + " on r.id = l.refund_id where r.case_id = ? for update nowait")
                .stream()
                .mapToLong(sql -> on.jdbc
                        .sql(sql)
                        .param(file.key())
                        .query(Long.class)
                        .list()
                        .size())
                .sum());
    }
}
