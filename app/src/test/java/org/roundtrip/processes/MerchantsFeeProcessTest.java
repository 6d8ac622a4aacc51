package org.roundtrip.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.roundtrip.calculation.Kind;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.refund.Refund;

/** A merchant's own table of fees, published while cases run. */
@ProcessTest
class MerchantsFeeProcessTest extends ProcessStory {
    /** A merchant whose customers pay for the way back: 5 % and £3.50 a parcel. */
    @Test
    void aFeeIsTakenOffOnceAParcelUnlessItWasOurFault() throws Exception {
        var table = new String(
                        getClass()
                                .getResourceAsStream("/decisions/return-fee.dmn")
                                .readAllBytes(),
                        UTF_8)
                .replace("id=\"FreeReturn_feePercent\"><text>0", "id=\"FreeReturn_feePercent\"><text>5")
                .replace("id=\"FreeReturn_returnFee\"><text>0", "id=\"FreeReturn_returnFee\"><text>3.5");
        var deployment = kit.engine
                .getRepositoryService()
                .createDeployment()
                .addString("return-fee.dmn", table)
                .deploy();
        try {
            kit.clock.forward(Duration.ofSeconds(11));
            var order = shop.order()
                    .line("Lamp", 2, "24.00")
                    .line("Rug", 1, "12.00")
                    .isBought();
            var both =
                    opens(item(order, 1, 1, ReturnReason.CHANGED_MIND), item(order, 2, 1, ReturnReason.CHANGED_MIND));
            assertThat(both.books.expected()).isEqualTo(2400 - 120 - 350);
            inspected(arrived(both), found(1, 1, 1), found(2, 1, 1));
            assertThat(both.books.calculation())
                    .containsExactly(
                            "GOODS 1000",
                            "TAX TAX 200",
                            "FEE -50",
                            "FEE TAX -10",
                            "GOODS 1000",
                            "TAX TAX 200",
                            "FEE -50",
                            "FEE TAX -10",
                            "FEE -350");
            assertThat(both.books.rules(Kind.FEE)).containsExactly("return-fee/Rule_FreeReturn@2");

            var faulty = inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.FAULTY))));
            faulty.books.owes("12.00", Refund.State.APPROVED);
        } finally {
            kit.engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
            kit.clock.forward(Duration.ofSeconds(11));
        }
    }
}
