package org.roundtrip.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.reconciliation.Finding.Kind;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.RefundListing.Entry;
import org.roundtrip.refund.RefundSnapshot;

class ComparisonTest {
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-08T00:00:00Z");
    private static final Instant INSIDE = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");

    private final Comparison comparison = new Comparison(FROM, UNTIL, LATER);

    private static Ours ours(String key, String amount, AttemptState state, Instant at) {
        var id = state == AttemptState.UNKNOWN || state == AttemptState.SENDING ? null : "re_" + key;
        return new Ours(
                new AttemptKey(key), id, new PaymentRef("stripe", "pi_1"), Money.parse(amount), state, at, 7, "RMA-1");
    }

    private static Entry theirs(@Nullable String key, String id, String amount, AttemptState state, Instant at) {
        return new Entry(
                new RefundSnapshot(
                        "stripe",
                        id,
                        key == null ? null : new AttemptKey(key),
                        "pi_1",
                        Money.parse(amount),
                        state,
                        null),
                at);
    }

    private static Entry theirs(String key, String amount, AttemptState state) {
        return theirs(key, "re_" + key, amount, state, INSIDE);
    }

    private List<Kind> kinds() {
        return comparison.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void theSameOnBothSidesIsNoFindingWhicheverSideComesFirst() {
        comparison.ours(List.of(ours("a", "GBP 1.00", AttemptState.SUCCEEDED, INSIDE)));
        comparison.theirs(List.of(
                theirs("b", "GBP 2.00", AttemptState.SUBMITTED), theirs("a", "GBP 1.00", AttemptState.SUCCEEDED)));
        comparison.ours(List.of(ours("b", "GBP 2.00", AttemptState.NEEDS_CUSTOMER, INSIDE)));

        assertThat(kinds()).isEmpty();
        assertThat(comparison.lonelyOurs()).isEmpty();
        assertThat(comparison.lonelyTheirs()).isEmpty();
        assertThat(comparison.totals())
                .containsExactly(
                        new Total("GBP", Progress.PAID, 1, 100, 1, 100),
                        new Total("GBP", Progress.UNDER_WAY, 1, 200, 1, 200));
    }

    @Test
    void aPennyAnotherCurrencyAndAnotherStateAreDifferences() {
        comparison.ours(List.of(
                ours("a", "GBP 1.00", AttemptState.SUCCEEDED, INSIDE),
                ours("b", "GBP 1.00", AttemptState.SUCCEEDED, INSIDE),
                ours("c", "GBP 1.00", AttemptState.SUCCEEDED, INSIDE),
                ours("d", "GBP 1.00", AttemptState.FAILED, INSIDE)));
        comparison.theirs(List.of(
                theirs("a", "GBP 1.01", AttemptState.SUCCEEDED),
                theirs("b", "EUR 1.00", AttemptState.SUCCEEDED),
                theirs("c", "GBP 1.00", AttemptState.FAILED),
                theirs("d", "GBP 1.00", AttemptState.SUCCEEDED)));

        assertThat(kinds()).containsExactly(Kind.AMOUNT, Kind.CURRENCY, Kind.STATE, Kind.STATE);
    }

    @Test
    void aWordThatHasNotComeYetIsNoDifferenceForADay() {
        var now = INSIDE.plus(Duration.ofHours(23));
        var young = new Comparison(FROM, UNTIL, now);
        young.ours(List.of(ours("a", "GBP 1.00", AttemptState.SUBMITTED, INSIDE)));
        young.theirs(List.of(theirs("a", "GBP 1.00", AttemptState.SUCCEEDED)));
        assertThat(young.findings()).extracting(Finding::kind).containsExactly(Kind.IN_FLIGHT);

        var old = new Comparison(FROM, UNTIL, INSIDE.plus(Duration.ofHours(25)));
        old.ours(List.of(ours("a", "GBP 1.00", AttemptState.SUBMITTED, INSIDE)));
        old.theirs(List.of(theirs("a", "GBP 1.00", AttemptState.SUCCEEDED)));
        assertThat(old.findings()).extracting(Finding::kind).containsExactly(Kind.STATE);
    }

    @Test
    void sentBeforeABorderAndTakenAfterItIsOnlyExplained() {
        var before = FROM.minusMillis(1);
        comparison.ours(List.of(
                ours("a", "GBP 1.00", AttemptState.SUCCEEDED, before),
                ours("b", "GBP 1.00", AttemptState.SUCCEEDED, UNTIL.minusMillis(1)),
                ours("c", "GBP 1.00", AttemptState.SUCCEEDED, before)));
        comparison.theirs(List.of(
                theirs("a", "re_a", "GBP 1.00", AttemptState.SUCCEEDED, FROM),
                theirs("b", "re_b", "GBP 1.00", AttemptState.SUCCEEDED, UNTIL),
                theirs("c", "re_c", "GBP 1.01", AttemptState.SUCCEEDED, before)));

        assertThat(kinds()).containsExactly(Kind.BORDER, Kind.BORDER);
        assertThat(comparison.totals()).containsExactly(new Total("GBP", Progress.PAID, 1, 100, 1, 100));
    }

    @Test
    void whatTheProviderRefusedAtOnceIsNotMissedThere() {
        var refused = new Ours(
                new AttemptKey("a"),
                null,
                new PaymentRef("stripe", "pi_1"),
                Money.parse("GBP 1.00"),
                AttemptState.FAILED,
                INSIDE,
                7,
                "RMA-1");
        comparison.ours(List.of(refused));

        assertThat(comparison.lonelyOurs()).isEmpty();
        assertThat(comparison.totals()).isEmpty();
    }

    @Test
    void onlyOursIsADifferenceUnlessItsOutcomeIsStillOpen() {
        comparison.onlyOurs(ours("a", "GBP 1.00", AttemptState.SUCCEEDED, INSIDE), true);
        comparison.onlyOurs(ours("b", "GBP 1.00", AttemptState.SUBMITTED, INSIDE), true);
        comparison.onlyOurs(ours("c", "GBP 1.00", AttemptState.UNKNOWN, INSIDE), true);
        comparison.onlyOurs(ours("d", "GBP 1.00", AttemptState.SENDING, LATER.minusSeconds(60)), true);

        comparison.onlyOurs(ours("e", "GBP 1.00", AttemptState.SUBMITTED, LATER.minusSeconds(60)), false);
        comparison.onlyOurs(ours("f", "GBP 1.00", AttemptState.SUBMITTED, INSIDE), false);

        assertThat(kinds())
                .containsExactly(
                        Kind.ONLY_OURS, Kind.ONLY_OURS, Kind.ONLY_OURS, Kind.STUCK, Kind.IN_FLIGHT, Kind.IN_FLIGHT);
    }

    @Test
    void anEqualAmountWithoutOurKeyIsNoPair() {
        comparison.ours(List.of(ours("a", "GBP 1.00", AttemptState.UNKNOWN, INSIDE)));
        comparison.theirs(List.of(theirs(null, "re_x", "GBP 1.00", AttemptState.SUCCEEDED, INSIDE)));

        assertThat(comparison.lonelyOurs()).hasSize(1);
        assertThat(comparison.lonelyTheirs()).hasSize(1);
    }

    @Test
    void aKeyThatTheProviderLostIsFoundByTheProvidersOwnId() {
        comparison.ours(List.of(ours("a", "GBP 1.00", AttemptState.SUCCEEDED, INSIDE)));
        comparison.theirs(List.of(theirs(null, "re_a", "GBP 1.00", AttemptState.SUCCEEDED, INSIDE)));
        comparison.theirs(List.of(theirs(null, "re_b", "GBP 2.00", AttemptState.SUCCEEDED, INSIDE)));
        comparison.ours(List.of(ours("b", "GBP 2.00", AttemptState.SUCCEEDED, INSIDE)));

        assertThat(kinds()).isEmpty();
        assertThat(comparison.lonelyTheirs()).isEmpty();
    }

    @Test
    void aFloodOfDifferencesIsCountedAndNotKept() {
        for (int i = 0; i < 1200; i++) {
            comparison.onlyOurs(ours("k" + i, "GBP 1.00", AttemptState.SUCCEEDED, INSIDE), true);
        }
        assertThat(comparison.findings()).hasSize(1000);
        assertThat(comparison.more()).isEqualTo(200);
    }
}
