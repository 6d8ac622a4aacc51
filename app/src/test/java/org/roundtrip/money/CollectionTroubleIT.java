package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.TooLate;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.Purpose;
import org.roundtrip.reconciliation.Reconcile;
import org.roundtrip.reconciliation.TakenBooks;

/**
 * Customers who pay, or don't, twice or late, at a provider that loses answers, breaks down and is busy: nothing is taken
 * twice, and nothing taken is missing. The seed fixes what happens, not to whom.
 */
@OnMoneyServer
class CollectionTroubleIT {
    private static final int COLLECTIONS = 120;
    private static final int LANES = 4;
    private static final List<String> OPERATIONS = List.of(
            "checkout.create", "checkout.get", "checkout.expire", "payment.capture", "payment.cancel", "payment.get");
    private static final List<String> WHAT = List.of(
            "\"timeoutAfterAccepting\":true",
            "\"status\":500",
            "\"status\":500,\"accept\":true",
            "\"status\":429,\"retryAfter\":\"1\"",
            "\"status\":200,\"accept\":true,\"body\":\"<html>Down</html>\"");

    private final MoneyServer on = MoneyServer.running();
    private final Takings takings = new Takings(on);

    @AfterEach
    void noMoreTrouble() {
        on.provider.noMoreTrouble();
    }

    /** What one customer does, and what the shop wants of it later. */
    private record Life(Wanted wanted, boolean pays, boolean comesBack, int later) {}

    @Test
    void whateverIsLostTheMoneyIsTakenOnceAndWrittenDown() {
        var random = Seed.random("Troubled collections");
        var lives = on.shop.asked(COLLECTIONS).stream()
                .map(file -> {
                    var purpose = random.nextBoolean() ? Purpose.HOLD : Purpose.PRICE_DIFFERENCE;
                    return new Life(
                            Wanted.of(on, file, purpose, 500 + random.nextInt(4000)),
                            random.nextInt(10) < 7,
                            random.nextBoolean(),
                            random.nextInt(3));
                })
                .toList();
        trouble(random, 2 * COLLECTIONS);
        Race.lanes(LANES, lives, this::customer);
        Race.lanes(LANES, lives, this::shop);
        trouble(random, COLLECTIONS);
        new Quiet(on).now();
        // What the plans can't mend is a person's; here they always can.
        on.provider.noMoreTrouble();
        new Quiet(on).inTheEnd();

        var all = lives.stream().map(Life::wanted).toList();
        assertThat(takings.problems(all)).isEmpty();
        assertThat(all).allSatisfy(each -> assertThat(each.state()).isNotIn(State.OPEN, State.CLOSING, State.FAILED));
        assertThat(IntStream.range(0, COLLECTIONS)
                        .filter(i -> lives.get(i).pays() && all.get(i).state() == State.CLOSED))
                .as("paid, and our books say it was not")
                .isEmpty();
        assertThat(all.stream().map(Wanted::state).distinct())
                .contains(State.PAID, State.CAPTURED, State.RELEASED, State.CLOSED);
        var now = on.time.instant();
        assertThat(on.bean(Reconcile.class)
                        .reconcile(now.minus(Duration.ofDays(60)), now.plus(Duration.ofDays(1)), null)
                        .taken())
                .isNotEmpty()
                .allMatch(TakenBooks::addsUp);
        assertThat(on.bean(ExternalTaskService.class)
                        .createExternalTaskQuery()
                        .topicName("collection.capture-hold")
                        .count())
                .isZero();
        on.shop.forget(all.stream().map(each -> each.file).toList());
    }

    private void trouble(Random random, int count) {
        IntStream.range(0, count)
                .forEach(
                        i -> on.provider.trouble("{\"operation\":\"" + OPERATIONS.get(random.nextInt(OPERATIONS.size()))
                                + "\"," + WHAT.get(random.nextInt(WHAT.size())) + "}"));
    }

    /** Clicks until there is a page, as people do; pays on every page he ever got, if he pays. */
    private boolean customer(Life life) {
        var pages = new ArrayList<String>();
        for (int click = 0; click < 30 && pages.isEmpty(); click++) {
            var page = life.wanted().page();
            if (!page.isEmpty()) {
                pages.add(page);
            }
        }
        boolean paid = life.pays() && Wanted.paysOn(pages.get(0));
        if (life.pays()) {
            var again = life.wanted().page();
            assertThat(paid).isTrue();
            assertThat(again.isEmpty() || !Wanted.paysOn(again))
                    .as("paid twice")
                    .isTrue();
        }
        if (life.comesBack()) {
            life.wanted().comesBack();
        }
        on.works("inbox");
        return paid;
    }

    /** Decides on what is held, gives back, lets time go by or cancels, whatever it knows by now. */
    private boolean shop(Life life) {
        on.worksOff("inbox");
        var wanted = life.wanted();
        var state = wanted.state();
        if (state == State.AUTHORISED && life.later() < 2) {
            if (life.later() == 0) {
                on.bean(Collections.class)
                        .capture(wanted.id, Wanted.money(wanted.row().amountMinor() / 2));
                wanted.starts("capture-hold");
            } else {
                wanted.starts("give-back-collection");
            }
        } else if (state == State.PAID && life.later() == 0) {
            wanted.starts("give-back-collection");
        } else if (!state.collected()) {
            if (life.later() == 0 && !life.pays()) {
                cancel(wanted);
            } else {
                wanted.timeIsOver();
            }
        }
        on.works("collection");
        return true;
    }

    private void cancel(Wanted wanted) {
        try {
            on.bean(Collections.class).cancel(wanted.id);
        } catch (TooLate e) {
            // Paid meanwhile.
        }
    }
}
