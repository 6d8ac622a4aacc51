package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.orders.OrderImport;

/** A customer says what is wrong with a device. */
class FaultIT extends PortalTestCase {
    @BeforeEach
    void bringRadio() {
        var shelves = new SwapShop(context);
        shelves.order(shop, order, 200);
    }

    private void comesForARepair() {
        submit("/return/order", "number", order, "proof", Shop.EMAIL, "purpose", "repair");
    }

    @Test
    void onlyDevicesCanBeChosenForARepairHoweverOldTheyAre() {
        comesForARepair();

        var page = open("/return/items").body();
        assertThat(page)
                .contains("What is broken?", "We don&#39;t repair this.", "units-3")
                .doesNotContain("name=\"units-1\"");
        assertThat(submit("/return/items", "units-3", "1").location()).isEqualTo("/return/fault");
    }

    @Test
    void theQuestionsOfItsClassAreAskedAndEachNeedsAnAnswer() {
        comesForARepair();
        submit("/return/items", "units-3", "1");

        assertThat(open("/return/fault").body())
                .contains("The screen is dark or broken", "after S/N", "Erase your data before you send it");
        var answer = submit(
                "/return/fault", "fault-3", "screen", "how-3", "by-itself", "serial-3", "?", "since-3", "2031-01-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "href=\"#restarted-3\"",
                        "a serial number has 3 to 100 letters",
                        "enter a day that is not in the future");
    }

    @Test
    void whatMayHelpIsSaidBeforeAnythingIsSent() {
        comesForARepair();
        submit("/return/items", "units-3", "1");
        String[] answers = {"fault-3", "no-power", "restarted-3", "no", "how-3", "by-itself", "serial-3", "SN-1"};

        assertThat(submit("/return/fault", answers).body()).contains("Hold the power button for ten seconds");
        assertThat(submit("/return/fault", "go", "helped-3").location()).isEqualTo("/return/fault/helped");
        assertThat(open("/return/fault/helped").body()).contains("Glad it works again");
    }

    @Test
    void whoTriedInVainGoesOnAndSeesWhoPays() {
        comesForARepair();
        submit("/return/items", "units-3", "1");
        var went = submit(
                "/return/fault",
                "go",
                "tried",
                "fault-3",
                "no-power",
                "restarted-3",
                "no",
                "how-3",
                "by-itself",
                "serial-3",
                "SN-1");

        assertThat(went.location()).isEqualTo("/return/outcome");
        assertThat(open("/return/outcome").body()).contains("Free under guarantee", "Refund");
    }

    @Test
    void whoWantsARepairAfterAllIsAskedForTheNumber() {
        findOrder();
        submit("/return/items", "units-3", "1");
        submit("/return/reasons", "reason-3", "FAULTY");
        submit("/return/fault", "fault-3", "screen", "restarted-3", "yes", "how-3", "by-itself");

        assertThat(submit("/return/outcome", "way-3", "REPAIR").location()).isEqualTo("/return/fault");
        assertThat(submit("/return/fault", "fault-3", "screen", "restarted-3", "yes", "how-3", "by-itself")
                        .body())
                .contains("Kitchen radio: enter the serial number");
        assertThat(submit(
                                "/return/fault",
                                "fault-3",
                                "screen",
                                "restarted-3",
                                "yes",
                                "how-3",
                                "by-itself",
                                "serial-3",
                                "S-77")
                        .location())
                .isEqualTo("/return/check");
    }

    @Test
    void severalOfAKindAreRepairedOneByOne() {
        shop.order(order + "x", 5, List.of(new OrderImport.Line(1, "RADIO", "Kitchen radio", 2, 16000, 0, true)));
        submit("/return/order", "number", order + "x", "proof", Shop.EMAIL);
        submit("/return/items", "units-1", "2");
        submit("/return/reasons", "reason-1", "FAULTY");
        submit("/return/fault", "fault-1", "screen", "restarted-1", "yes", "how-1", "by-itself");

        assertThat(open("/return/outcome").body())
                .contains("choose one at a time")
                .doesNotContain("value=\"REPAIR\"");
    }

    @Test
    void aFaultAskedAboutElsewhereLeadsToARepair() {
        findOrder();

        assertThat(open("/return/items").body()).contains("Ask for a repair");
        submit("/return/items", "go", "repair");
        assertThat(open("/return/items").body()).contains("What is broken?");
    }
}
