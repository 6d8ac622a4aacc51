package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.TooLate;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.LinkOffer;
import org.roundtrip.collection.Purpose;
import org.roundtrip.money.Race.Finish;

/** Two things happen to the same money at once: whichever comes first, it is taken once and written down once. */
@OnMoneyServer
class CollectionRaceIT {
    private static final int ROUNDS = 25;

    private final MoneyServer on = MoneyServer.running();
    private final Takings takings = new Takings(on);

    private List<Wanted> wanted(Purpose purpose) {
        return on.shop.asked(ROUNDS).stream()
                .map(file -> Wanted.of(on, file, purpose, 12_00))
                .toList();
    }

    private List<Wanted> held() {
        var held = wanted(Purpose.HOLD);
        held.forEach(each -> assertThat(Wanted.paysOn(each.page())).isTrue());
        new Quiet(on).now();
        assertThat(held).allSatisfy(each -> assertThat(each.state()).isEqualTo(State.AUTHORISED));
        return held;
    }

    private void inOrder(List<Wanted> all) {
        new Quiet(on).inTheEnd();
        assertThat(takings.problems(all)).isEmpty();
        on.shop.forget(all.stream().map(each -> each.file).toList());
    }

    @Test
    void twoClicksAtOnceAreOnePage() {
        var all = wanted(Purpose.PRICE_DIFFERENCE);
        var races = all.stream()
                .map(each -> Race.<LinkOffer>of(List.of(each::clicks, each::clicks)))
                .toList();

        assertThat(Race.mostly(races)).isTrue();
        all.forEach(each ->
                assertThat(takings.pages(each)).as("pages at the provider").isEqualTo(1));
        assertThat(races).allSatisfy(race -> assertThat(race.results())
                .anyMatch(LinkOffer.Ready.class::isInstance)
                .allMatch(offer -> offer instanceof LinkOffer.Ready || offer instanceof LinkOffer.NotNow));
        inOrder(all);
    }

    @Test
    void theWebhookAndTheWayBackAtOnceAreOnePayment() {
        var all = wanted(Purpose.PRICE_DIFFERENCE);
        var races = all.stream()
                .map(each -> {
                    Wanted.paysOn(each.page());
                    takings.webhooksAreIn();
                    return Race.<Integer>of(List.of(
                            () -> {
                                on.worksOff("inbox");
                                return 200;
                            },
                            each::comesBack));
                })
                .toList();

        assertThat(Race.mostly(races)).isTrue();
        assertThat(races).allSatisfy(race -> assertThat(race.results()).containsOnly(200));
        new Quiet(on).now();
        assertThat(all).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(State.PAID);
            assertThat(each.payments()).containsExactly(12_00L);
            assertThat(each.told("payment-received")).isEqualTo(1);
            assertThat(each.running()).isFalse();
        });
        inOrder(all);
    }

    @Test
    void payingAndClosingAtOnceIsOneOfThemAndOurBooksSayWhich() {
        var all = wanted(Purpose.PRICE_DIFFERENCE);
        var races = all.stream()
                .map(each -> {
                    var page = each.page();
                    assertThat(each.timeIsOver()).isTrue();
                    return Race.<Boolean>of(List.of(() -> Wanted.paysOn(page), () -> {
                        on.worksOff("collection");
                        return true;
                    }));
                })
                .toList();

        assertThat(Race.mostly(races)).isTrue();
        new Quiet(on).inTheEnd();
        IntStream.range(0, ROUNDS).forEach(i -> {
            boolean paid = races.get(i).results().get(0);
            assertThat(all.get(i).state()).isEqualTo(paid ? State.PAID : State.CLOSED);
            assertThat(all.get(i).running()).isFalse();
        });
        inOrder(all);
    }

    @Test
    void payingAndTheDeadlineAtOnceLoseNoPayment() {
        var all = wanted(Purpose.PRICE_DIFFERENCE);
        var races = all.stream()
                .map(each -> {
                    Wanted.paysOn(each.page());
                    takings.webhooksAreIn();
                    return Race.<Boolean>of(List.of(each::timeIsOver, () -> {
                        on.worksOff("inbox");
                        return true;
                    }));
                })
                .toList();

        assertThat(Race.mostly(races)).isTrue();
        new Quiet(on).inTheEnd();
        assertThat(all).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(State.PAID);
            assertThat(each.payments()).containsExactly(12_00L);
            assertThat(each.running()).isFalse();
        });
        inOrder(all);
    }

    @Test
    void captureAndReleaseAtOnceAreOneOfThem() {
        var all = held();
        var races = all.stream()
                .map(each -> Race.<Boolean>of(List.of(() -> captures(each, 12_00), () -> givesBack(each))))
                .toList();

        assertThat(Race.mostly(races)).isTrue();
        assertThat(races)
                .allSatisfy(race -> assertThat(race.count(done -> done)).isEqualTo(1));
        new Quiet(on).inTheEnd();
        IntStream.range(0, ROUNDS).forEach(i -> {
            boolean captured = races.get(i).results().get(0);
            assertThat(all.get(i).state()).isEqualTo(captured ? State.CAPTURED : State.RELEASED);
        });
        inOrder(all);
    }

    @Test
    void captureTwiceAtOnceIsOneCapture() {
        var all = held();
        var decided = all.stream()
                .map(each -> Race.<Boolean>of(List.of(() -> decides(each, 7_00), () -> decides(each, 7_00))))
                .toList();
        assertThat(Race.mostly(decided)).isTrue();
        all.forEach(each -> each.starts("capture-hold"));
        var works = Race.<Boolean>of(2, i -> {
            on.worksOff("collection");
            return true;
        });

        assertThat(works.results()).containsOnly(true);
        new Quiet(on).inTheEnd();
        assertThat(all).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(State.CAPTURED);
            assertThat(each.payments()).containsExactly(7_00L);
            assertThat(each.told("hold-captured")).isEqualTo(1);
        });
        inOrder(all);
    }

    @Test
    void twoAmountsAtOnceAreOneOfThem() {
        var all = held();
        List<Finish<Boolean>> races = all.stream()
                .map(each -> Race.<Boolean>of(
                        List.<Callable<Boolean>>of(() -> captures(each, 7_00), () -> captures(each, 5_00))))
                .toList();
        assertThat(Race.mostly(races)).isTrue();
        assertThat(races)
                .allSatisfy(race -> assertThat(race.count(done -> done)).isEqualTo(1));
        new Quiet(on).inTheEnd();
        IntStream.range(0, ROUNDS).forEach(i -> assertThat(all.get(i).payments())
                .containsExactly(races.get(i).results().get(0) ? 7_00L : 5_00L));
        inOrder(all);
    }

    /** The test of the test: a payment that our books don't have, and one taken twice, are seen. */
    @Test
    void moneyThatIsLostOrTakenTwiceWouldBeSeen() {
        var file = on.shop.asked(1).get(0);
        var paid = Wanted.of(on, file, Purpose.PRICE_DIFFERENCE, 12_00);
        Wanted.paysOn(paid.page());
        new Quiet(on).now();
        assertThat(takings.problems(List.of(paid))).isEmpty();
        on.commands.run(() -> on.jdbc
                .sql("delete from payment where collection_id = ?")
                .param(paid.id)
                .update());
        assertThat(takings.problems(List.of(paid))).hasSize(1);
        takings.paidOnceMore(paid);
        assertThat(takings.problems(List.of(paid))).anyMatch(problem -> problem.contains("taken twice"));
        on.shop.forget(List.of(file));
    }

    /** As a journey does, in one transaction. */
    private boolean captures(Wanted wanted, long minor) {
        try {
            on.commands.run(() -> {
                on.bean(Collections.class).capture(wanted.id, Wanted.money(minor));
                wanted.starts("capture-hold");
            });
            return true;
        } catch (TooLate e) {
            return false;
        }
    }

    private boolean decides(Wanted wanted, long minor) {
        on.bean(Collections.class).capture(wanted.id, Wanted.money(minor));
        return true;
    }

    private boolean givesBack(Wanted wanted) {
        try {
            wanted.starts("give-back-collection");
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
