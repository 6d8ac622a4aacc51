package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.TooLate;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.warehouse.Discrepancy.Settlement;

/** Goods nobody announced, until their case has them. */
@ProcessTest
class UnannouncedGoodsProcessTest extends GoodsInStory {
    @Test
    void aParcelNobodyAnnouncedFindsItsCase() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        long strange = settling.unannounced("POST-1", "a brown box", People.WAREHOUSE);
        assertThat(settling.unannounced("POST-1", "a brown box", People.WAREHOUSE))
                .isEqualTo(strange);

        settling.link(strange, number(lamp), Settlement.LINKED, People.WAREHOUSE);

        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(lamp.books.timeline()).contains("parcel-linked", "parcel-seen");
        assertThat(receipts.of(lamp.id())).hasSize(1);
        assertThatThrownBy(() -> settling.returned(strange, "by post", People.WAREHOUSE))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void aParcelForACaseThatIsOverGoesToSupport() {
        var lamp = refunded(opensWorth("20.00"));
        long strange = settling.unannounced(null, "a second lamp", People.WAREHOUSE);

        settling.link(strange, number(lamp), Settlement.LINKED, People.WAREHOUSE);

        lamp.waitsAt("late-parcel", "Task_SettleLateParcel");
    }

    @Test
    void aParcelWaitsHereUntilItsCaseHasItsLabel() {
        var lamp = opensWorth("20.00");
        long strange = settling.unannounced("POST-31", "a brown box", People.WAREHOUSE);
        settling.link(strange, number(lamp), Settlement.CASE_CREATED, People.WAREHOUSE);
        linked.takeIn();
        assertThat(discrepancies.find(strange).orElseThrow().settledAs()).isNull();
        assertThat(discrepancies.find(strange).orElseThrow().waitsFor()).isEqualTo(lamp.id());
        assertThat(receipts.of(lamp.id())).isEmpty();

        labelIsBought();
        linked.takeIn();

        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(discrepancies.find(strange).orElseThrow().settledAs()).isEqualTo(Settlement.CASE_CREATED);
        assertThat(receipts.of(lamp.id())).singleElement().satisfies(one -> {
            assertThat(one.trackingCode()).isEqualTo("POST-31");
            assertThat(one.receivedBy()).isEqualTo(People.WAREHOUSE.name());
        });
    }

    @Test
    void anItemWithACaseOfItsOwnWaitsForThatToo() {
        var cups = cups(1);
        unpacking.extra(number(cups), null, "a lamp", 1, People.WAREHOUSE);
        long spare = discrepancies.ofCase(cups.id()).get(0).id();
        var lamp = opensWorth("20.00");

        settling.link(spare, number(lamp), Settlement.CASE_CREATED, People.WAREHOUSE);
        labelIsBought();
        linked.takeIn();

        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(discrepancies.ofCase(cups.id())).isEmpty();
    }

    @Test
    void noCustomerHearsThatARequestIsOverWhichIsNot() {
        var late = shop.order().line("Lamp", 1, "20.00").delivered(31).isBought();
        var lamp = opens(item(late, 1, 1, ReturnReason.CHANGED_MIND));
        long strange = settling.unannounced(null, "a brown box", People.WAREHOUSE);
        settling.link(strange, number(lamp), Settlement.LINKED, People.WAREHOUSE);
        linked.takeIn();
        assertThat(discrepancies.find(strange).orElseThrow().waitsFor()).isEqualTo(lamp.id());

        var cups = cups(1);
        inspectedFine(cups);
        long another = settling.unannounced(null, "a grey bag", People.WAREHOUSE);
        settling.link(another, number(cups), Settlement.LINKED, People.WAREHOUSE);
        cups.task("Task_SettleLateParcel");
        assertThat(cups.books.timeline()).contains("another-parcel-came");

        assertThat(lamp.books.mails()).doesNotContain(MailKind.PARCEL_CAME_LATE);
        assertThat(cups.books.mails()).doesNotContain(MailKind.PARCEL_CAME_LATE);
    }

    @Test
    void noKeyOfACustomerIsKept() {
        var lamp = opensWorth("20.00");
        var page = "https://shop.example/track/" + number(lamp) + "/secret-key";
        long strange = settling.unannounced(page, "says https://shop.example/k/secret-key on it", People.WAREHOUSE);
        assertThat(discrepancies.find(strange).orElseThrow().code())
                .isEqualTo(number(lamp).value());
        assertThat(discrepancies.find(strange).orElseThrow().description())
                .isEqualTo("says https://shop.example on it");
        assertThat(scans("https://shop.example/k/secret-key?more").code()).isEqualTo("https://shop.example");
        assertThat(scans("shop.example/track/" + number(lamp) + "/secret-key").code())
                .isEqualTo(number(lamp).value());

        long endless = settling.unannounced("x".repeat(150), "a brown box", People.WAREHOUSE);
        assertThat(discrepancies.find(endless).orElseThrow().code()).hasSize(100);
    }

    @Test
    void theSameCodeIsOneParcelAsLongAsThatIsNotSettled() {
        long first = settling.unannounced("POST-41", "a brown box", People.WAREHOUSE);
        assertThat(settling.unannounced("POST-41", "a box", People.SUPPORT)).isEqualTo(first);
        settling.returned(first, "by post", People.WAREHOUSE);

        assertThat(settling.unannounced("POST-41", "it is here again", People.WAREHOUSE))
                .isNotEqualTo(first);
    }

    @Test
    void goodsGetACaseOfTheirOwnOnce() {
        long strange = settling.unannounced(null, "a lamp", People.WAREHOUSE);
        assertThatThrownBy(() -> settling.withCase(
                        strange,
                        () -> {
                            throw new IllegalStateException("no units left");
                        },
                        People.WAREHOUSE))
                .hasMessage("no units left");
        var lamp = shop.order().line("Lamp", 2, "20.00").isBought();
        var opened = settling.withCase(
                strange, () -> opens(item(lamp, 1, 1, ReturnReason.OTHER)).books.file(), People.WAREHOUSE);

        assertThat(discrepancies.find(strange).orElseThrow().waitsFor()).isEqualTo(opened.key());
        assertThatThrownBy(() -> settling.withCase(
                        strange,
                        () -> opens(item(lamp, 1, 1, ReturnReason.OTHER)).books.file(),
                        People.WAREHOUSE))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void anExtraItemThatIsSettledBeforeTheInspectionIsNotNotedAgain() {
        var cups = cups(1);
        unpacking.extra(number(cups), null, "a spoon", 1, People.WAREHOUSE);
        long spoon = discrepancies.ofCase(cups.id()).get(0).id();
        settling.returned(spoon, "by post", People.WAREHOUSE);

        cups.does(
                People.WAREHOUSE,
                "Task_InspectItems",
                new InspectionAnswer(
                        List.of(found(1, 1, 1)), List.of(new InspectionAnswer.Undeclared("a spoon", 1, spoon))));

        assertThat(discrepancies.ofCase(cups.id())).isEmpty();
    }
}
