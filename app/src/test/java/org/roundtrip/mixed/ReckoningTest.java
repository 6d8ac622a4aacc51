package org.roundtrip.mixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;

/** The reckoning finds what it is there for: each of these is a bug that must make a run fail. */
class ReckoningTest {
    private static final String NUMBER = "RMA-TEST0001";
    private static final Product LAMP = new Product("LAMP", "Lamp", null, 6_000, "GBP", null, false, 10);
    private static final Product RUG = new Product("RUG", "Rug", null, 7_500, "GBP", null, false, 10);

    private final Written books = new Written();

    /** A lamp exchanged for a rug, the difference of 15.00 paid; all of it in both books. */
    private final CaseNotes swap = swap();

    private static CaseNotes swap() {
        var bought = new Order.Bought(1, LAMP, 1, 6_000, "");
        var order = new Order("MX-1", "GBP", "GB", 5, List.of(bought), List.of("pi_1"));
        var wish = new Wish(order, bought, 1, "CHANGED_MIND", "EXCHANGE", RUG, false, Map.of());
        var notes = new CaseNotes(NUMBER, "EXCHANGE", List.of(wish));
        notes.state = "exchanged";
        notes.closed = true;
        notes.replacementArrived = true;
        notes.found.put(1, new CaseNotes.Found(1, 1, "A", 0, false));
        notes.left("RUG", 1);
        return notes;
    }

    private List<String> problems() {
        return new Reckoning(books, List.of(swap)).problems();
    }

    private List<String> stockWith(long lamps, long rugs, long reserved) {
        var catalogue = List.of(LAMP, RUG);
        return new StockCount(catalogue, List.of(swap))
                .problems(product -> product.equals(LAMP)
                        ? new StockCount.Shelf(lamps, 0, lamps, List.of())
                        : new StockCount.Shelf(rugs, reserved, rugs, List.of()));
    }

    @Test
    void whatAddsUpIsLeftInPeace() {
        assertThat(problems()).isEmpty();
        assertThat(stockWith(11, 9, 0)).isEmpty();
    }

    @Test
    void aBookThatIsAPennyOffIsFound() {
        books.collected.put(NUMBER, 1_499L);
        assertThat(problems()).singleElement().asString().contains("the provider took 1500, our books have 1499");
    }

    @Test
    void aRefundThatIsAPennyOffIsFound() {
        books.refunds.add(refund("key-1", "succeeded", 1));
        books.attempts.put("key-1", 1L);
        assertThat(problems()).singleElement().asString().contains("got -1499 and should have got -1500");
    }

    @Test
    void aRefundOnlyOneSideKnowsIsFound() {
        books.attempts.put("key-2", 100L);
        assertThat(problems()).singleElement().asString().contains("in our books only: key-2");
    }

    @Test
    void moreGivenBackThanTakenIsFound() {
        books.refunds.add(refund("key-1", "succeeded", 6_001));
        books.attempts.put("key-1", 6_001L);
        assertThat(problems()).anyMatch(problem -> problem.startsWith("6001 given back of 6000"));
    }

    @Test
    void aHoldThatIsLeftAndAPageThatIsOpenAreFound() {
        books.pages.clear();
        books.pages.add(page("complete", "requires_capture", 0));
        books.pages.add(page("open", "", 0));
        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("a hold is left"))
                .anyMatch(problem -> problem.startsWith("a page is still open"));
    }

    @Test
    void aCaseThatIsNotOverIsFoundWithWhatItWaitsFor() {
        swap.closed = false;
        swap.openTasks.add("Inspect items");
        assertThat(problems()).singleElement().asString().contains("not over", NUMBER, "Inspect items");
    }

    @Test
    void aReservationThatIsLeftIsFound() {
        assertThat(stockWith(11, 9, 1)).singleElement().asString().startsWith("RUG: 1 still reserved");
    }

    @Test
    void aUnitThatIsNotOnTheShelfIsFound() {
        assertThat(stockWith(10, 9, 0)).singleElement().asString().startsWith("LAMP: 10 on hand, 11 should be");
    }

    private static JsonNode refund(String key, String status, long amount) {
        return Caller.JSON.readTree(
                "{\"id\":\"re_1\",\"payment_intent\":\"pi_1\",\"status\":\"" + status + "\",\"amount\":" + amount
                        + ",\"metadata\":{\"refundAttemptId\":\"" + key + "\",\"caseId\":\"" + NUMBER + "\"}}");
    }

    private static JsonNode page(String status, String payment, long received) {
        var intent = payment.isEmpty()
                ? "null"
                : "{\"id\":\"pi_2\",\"status\":\"" + payment + "\",\"amount_received\":" + received + "}";
        return Caller.JSON.readTree("{\"status\":\"" + status + "\",\"amount_total\":1500,\"metadata\":{\"caseId\":\""
                + NUMBER + "\"},\"payment_intent\":" + intent + "}");
    }

    /** Books with as much in them as a test writes there. */
    private static final class Written implements Reckoning.Books {
        final List<JsonNode> pages = new java.util.ArrayList<>(List.of(page("complete", "succeeded", 1_500)));
        final List<JsonNode> refunds = new java.util.ArrayList<>();
        final Map<String, Long> collected = new HashMap<>(Map.of(NUMBER, 1_500L));
        final Map<String, Long> attempts = new HashMap<>();

        @Override
        public List<JsonNode> pages() {
            return pages;
        }

        @Override
        public List<JsonNode> refunds() {
            return refunds;
        }

        @Override
        public long tookBy(String payment) {
            return 6_000;
        }

        @Override
        public Map<String, Long> collected() {
            return collected;
        }

        @Override
        public Map<String, Long> attempts() {
            return attempts;
        }

        @Override
        public Map<String, Long> credited() {
            return Map.of();
        }
    }
}
