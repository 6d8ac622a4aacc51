package org.roundtrip.integrations.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.DisputeSnapshot;

/** What was told comes in any order and in any company: the sum is the same. */
class OutcomesTest {
    private static final AttemptKey KEY = AttemptKey.fresh();

    /** {@code REFUND+} went well, {@code REFUND-} did not. */
    private static AdyenItem item(String told) {
        var code = told.substring(0, told.length() - 1);
        return new AdyenItem(
                code.equals("REFUNDED_REVERSED") ? "P9" : "P2", code, told.endsWith("+"), "P1", KEY, 400, "GBP", null);
    }

    static <T> Stream<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return Stream.of(List.of());
        }
        return Stream.iterate(0, i -> i < of.size(), i -> i + 1).flatMap(i -> {
            var rest = new ArrayList<>(of);
            var first = rest.remove((int) i);
            return permutations(rest).map(tail -> {
                var all = new ArrayList<>(List.of(first));
                all.addAll(tail);
                return all;
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "POSTPONED_REFUND+,SUBMITTED",
        "REFUND+,SUCCEEDED",
        "REFUND-,FAILED",
        "POSTPONED_REFUND+ REFUND+,SUCCEEDED",
        "POSTPONED_REFUND+ REFUND-,FAILED",
        "REFUND+ REFUND_FAILED+,FAILED",
        "REFUND+ REFUNDED_REVERSED+,FAILED",
        "REFUND+ REFUND-,FAILED",
        "REFUND+ REFUND_FAILED-,SUCCEEDED",
        "POSTPONED_REFUND+ REFUND+ REFUND_FAILED+ REFUNDED_REVERSED+,FAILED"
    })
    void aRefundStandsTheSameInWhateverOrderItIsTold(String told, AttemptState state) {
        var items = Stream.of(told.split(" ")).map(OutcomesTest::item).toList();
        assertThat(permutations(items)).isNotEmpty().allSatisfy(order -> {
            var refund = Outcomes.refund(order).orElseThrow();
            assertThat(refund.state()).isEqualTo(state);
            assertThat(refund.amount()).isEqualTo(Money.parse("GBP 4.00"));
            assertThat(refund.attempt()).isEqualTo(KEY);
            assertThat(refund.failureReason() == null).isEqualTo(state != AttemptState.FAILED);
            if (told.contains("REFUND+")) {
                assertThat(refund.providerRefundId()).isEqualTo("P2");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST_FOR_INFORMATION+,false",
        "NOTIFICATION_OF_FRAUD+,false",
        "NOTIFICATION_OF_CHARGEBACK+,true",
        "CHARGEBACK+,true",
        "CHARGEBACK-,false",
        "NOTIFICATION_OF_CHARGEBACK+ CHARGEBACK+ CHARGEBACK_REVERSED+,false",
        "CHARGEBACK+ CHARGEBACK_REVERSED+ SECOND_CHARGEBACK+,true",
        "CHARGEBACK+ CHARGEBACK_REVERSED+ PREARBITRATION_WON+,false",
        "CHARGEBACK+ CHARGEBACK_REVERSED+ PREARBITRATION_LOST+,true",
        "CHARGEBACK+ SECOND_CHARGEBACK+ ARBITRATION_WON+,false"
    })
    void aDisputeStandsTheSameInWhateverOrderItIsTold(String told, boolean disputed) {
        var items = Stream.of(told.split(" ")).map(OutcomesTest::item).toList();
        assertThat(permutations(items)).isNotEmpty().allSatisfy(order -> assertThat(Outcomes.disputed(order))
                .isEqualTo(disputed));
    }

    @ParameterizedTest
    @CsvSource({
        "NOTIFICATION_OF_CHARGEBACK+ CHARGEBACK+,OPEN",
        "CHARGEBACK+ CHARGEBACK_REVERSED+,WON",
        "CHARGEBACK+ CHARGEBACK_REVERSED+ SECOND_CHARGEBACK+,LOST",
        "CHARGEBACK+ SECOND_CHARGEBACK+ ARBITRATION_WON+,WON",
        "CHARGEBACK+ PREARBITRATION_LOST+,LOST"
    })
    void theBooksLearnOfADisputeTheSameInWhateverOrderItIsTold(String told, DisputeSnapshot.State state) {
        var items = Stream.of(told.split(" ")).map(OutcomesTest::item).toList();
        assertThat(permutations(items)).allSatisfy(order -> assertThat(
                        Outcomes.dispute(order.get(0), order).orElseThrow().state())
                .isEqualTo(state));
        assertThat(Outcomes.dispute(item("CHARGEBACK-"), List.of(item("CHARGEBACK-"))))
                .isEmpty();
    }

    @Test
    void oneOpenDisputeOfSeveralBlocks() {
        var won = List.of(item("CHARGEBACK+"), item("CHARGEBACK_REVERSED+"));
        var open = new AdyenItem("P7", "CHARGEBACK", true, "P1", null, 400, "GBP", null);
        assertThat(Outcomes.disputed(won)).isFalse();
        assertThat(Outcomes.disputed(
                        Stream.concat(won.stream(), Stream.of(open)).toList()))
                .isTrue();
        assertThat(Outcomes.disputed(List.of())).isFalse();
    }

    @Test
    void aCurrencyNobodyKnowsIsNoSum() {
        assertThat(Outcomes.refund(List.of(new AdyenItem("P2", "REFUND", true, "P1", KEY, 1, "XXZ", null))))
                .isEmpty();
        assertThat(Outcomes.refund(List.of(item("CHARGEBACK+")))).isEmpty();
    }

    /** docs.adyen.com/development-resources/currency-codes: four currencies are counted otherwise than ISO 4217 says. */
    @ParameterizedTest
    @CsvSource({
        "GBP 4.00,400",
        "JPY 400,400",
        "KWD 1.250,1250",
        "ISK 400,40000",
        "CLP 400,40000",
        "IDR 400.00,400",
        "CVE 400.00,400"
    })
    void countsInAdyensOwnMinorUnits(String money, long value) {
        var amount = Money.parse(money);
        assertThat(AdyenMoney.value(amount)).contains(value);
        assertThat(AdyenMoney.money(amount.getCurrencyUnit().getCode(), value)).contains(amount);
    }

    @Test
    void halfARupiahCannotBeSaid() {
        assertThat(AdyenMoney.value(Money.parse("IDR 400.50"))).isEmpty();
        assertThat(AdyenMoney.money("ISK", 40050)).isEmpty();
    }
}
