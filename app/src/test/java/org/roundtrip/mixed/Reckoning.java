package org.roundtrip.mixed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The end of a run: what the driver saw and did, what the provider's ledger says, and our books, side by side. The driver's
 * own sums come from what it did at the provider, on the page, at the counter and in its answers.
 */
final class Reckoning {
    private final Books books;
    private final List<CaseNotes> cases;
    private final List<String> problems = new ArrayList<>();

    /** What was taken of customers on pages, and given back, by case number; by the provider. */
    final Map<String, Long> taken = new HashMap<>();

    final Map<String, Long> refunded = new HashMap<>();
    private final Map<String, Long> shown = new HashMap<>();

    /** What was let go of what was held, by payment. */
    private final Map<String, Long> letGo = new HashMap<>();

    Reckoning(Books books, List<CaseNotes> cases) {
        this.books = books;
        this.cases = cases;
    }

    /** Everything that is wrong, in words. */
    List<String> problems() {
        open();
        pages();
        refunds();
        cases.stream().filter(notes -> notes.closed).forEach(this::value);
        return problems;
    }

    private void open() {
        for (var notes : cases) {
            if (!notes.closed || !notes.openTasks.isEmpty()) {
                problems.add("not over: " + notes);
            }
        }
    }

    /** No hold is left, nothing is taken twice, and what came in is in our books. */
    private void pages() {
        var ours = books.collected();
        for (var page : books.pages()) {
            var number = page.path("metadata").path("caseId").asString("");
            var status = page.path("status").asString();
            if (status.equals("open")) {
                problems.add("a page is still open: " + number);
            }
            var payment = page.path("payment_intent");
            if (!status.equals("complete") || !payment.isObject()) {
                continue;
            }
            if (payment.path("status").asString().equals("requires_capture")) {
                problems.add("a hold is left: " + number);
            }
            letGo.put(
                    payment.path("id").asString(),
                    page.path("amount_total").asLong()
                            - payment.path("amount_received").asLong());
            taken.merge(number, payment.path("amount_received").asLong(), Long::sum);
            shown.merge(number, page.path("amount_total").asLong(), Long::sum);
        }
        var numbers = new HashSet<>(taken.keySet());
        numbers.addAll(ours.keySet());
        for (var number : numbers) {
            if (taken.getOrDefault(number, 0L) != (long) ours.getOrDefault(number, 0L)) {
                problems.add("the provider took " + taken.get(number) + ", our books have " + ours.get(number) + ": "
                        + number);
            }
        }
    }

    /** The provider's ledger is ours, refund by refund, and no payment gives back more than it took. */
    private void refunds() {
        var ours = new HashMap<>(books.attempts());
        var byPayment = new HashMap<String, Long>();
        for (var refund : books.refunds()) {
            if (!refund.path("status").asString().equals("succeeded")) {
                continue;
            }
            long amount = refund.path("amount").asLong();
            var payment = refund.path("payment_intent").asString();
            if (refund.path("metadata").isEmpty() && letGo.getOrDefault(payment, 0L) == amount) {
                // What was not taken of a hold: the provider tells it as a refund of its own.
                continue;
            }
            var mine =
                    ours.remove(refund.path("metadata").path("refundAttemptId").asString(""));
            if (mine == null || mine != amount) {
                problems.add("the provider paid " + refund + ", we have " + mine);
            }
            refunded.merge(refund.path("metadata").path("caseId").asString(""), amount, Long::sum);
            byPayment.merge(payment, amount, Long::sum);
        }
        ours.forEach((key, amount) -> problems.add("in our books only: " + key + " " + amount));
        byPayment.forEach((payment, back) -> {
            long took = books.tookBy(payment);
            if (back > took) {
                problems.add(back + " given back of " + took + " by " + payment);
            }
        });
    }

    private void value(CaseNotes notes) {
        long back = refunded.getOrDefault(notes.number, 0L)
                + notes.refundedElsewhere
                + books.credited().getOrDefault(notes.number, 0L);
        long net = back - taken.getOrDefault(notes.number, 0L);
        long owed = new Owed(notes, shown.getOrDefault(notes.number, 0L)).amount();
        if (net != owed) {
            problems.add(
                    "the customer got " + net + " and should have got " + owed + ": " + notes + " " + notes.wishes);
        }
    }

    /** The books a reckoning reads: the provider's, and ours. */
    interface Books {
        List<JsonNode> pages();

        List<JsonNode> refunds();

        /** What a payment took, in minor units, as the provider says. */
        long tookBy(String payment);

        /** Ours: what came in on pages, by case number. */
        Map<String, Long> collected();

        /** Ours: the attempts that succeeded, by key. */
        Map<String, Long> attempts();

        /** Ours: store credit issued, by case number. */
        Map<String, Long> credited();
    }

    /** The books of a server that runs. */
    static final class Kept implements Books {
        private final MixedServer on;

        Kept(MixedServer on) {
            this.on = on;
        }

        @Override
        public List<JsonNode> pages() {
            return on.provider.pages();
        }

        @Override
        public List<JsonNode> refunds() {
            return on.provider.refunds();
        }

        @Override
        public long tookBy(String payment) {
            return on.provider.payment(payment).path("amount_received").asLong();
        }

        @Override
        public Map<String, Long> collected() {
            return sums("select f.number, p.captured_minor from payment p join collection c on c.id = p.collection_id"
                    + " join case_file f on f.id = c.case_id where c.settled_elsewhere is null");
        }

        @Override
        public Map<String, Long> attempts() {
            return sums(
                    "select a.attempt_key, l.amount_minor from refund_attempt a join refund_leg l on l.id = a.leg_id"
                            + " join payment p on p.id = l.payment_id where a.state = 'SUCCEEDED' and p.provider = 'stripe'");
        }

        @Override
        public Map<String, Long> credited() {
            return sums("select f.number, s.issued_minor from store_credit s join refund r on r.credit_code = s.code"
                    + " join case_file f on f.id = r.case_id");
        }

        private Map<String, Long> sums(String sql) {
            var sums = new HashMap<String, Long>();
            on.jdbc
                    .sql(sql)
                    .query((row, n) -> sums.merge(row.getString(1), row.getLong(2), Long::sum))
                    .list();
            return sums;
        }
    }
}
