package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.credit.CreditEntry;
import org.roundtrip.credit.SpendStoreCredit.Reversal;
import org.roundtrip.credit.SpendStoreCredit.Spend;
import org.roundtrip.credit.StoreCredit;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.refund.RefundListing;

/** What the shop itself gives back of what a store credit was spent on, read as our books read a provider's refunds. */
abstract class SpendsGivenBackStories extends ProcessStory {
    @Test
    void whatWasSpentOnAnOrderThatNeverCameAboutIsNoRefund() {
        var credit = shop.credit("20.00");
        shop.order().line("Lamp", 1, "12.00").paidFrom(credit, "12.00").isBought();
        var spend = kit.spending.spend(
                credit.code(), new Spend("never-" + credit.id(), Money.parse("GBP 8.00"), "NEVER", "shop"));

        givenBack(credit, spend);

        assertThat(listed(credit)).isEmpty();
    }

    @Test
    void whatWasSpentOnAnOrderOfOursIsARefundMadeElsewhere() {
        var credit = shop.credit("20.00");
        shop.order().line("Lamp", 1, "12.00").paidFrom(credit, "12.00").isBought();
        var spend = kit.transactions.execute(tx -> kit.credits.ledger(credit)).get(1);

        givenBack(credit, spend);

        assertThat(listed(credit)).singleElement().satisfies(entry -> {
            assertThat(entry.refund().attempt()).isNull();
            assertThat(entry.refund().amount()).isEqualTo(Money.parse("GBP 12.00"));
        });
    }

    private void givenBack(StoreCredit credit, CreditEntry spend) {
        kit.spending.reverse(
                credit.code(),
                new Reversal("back-" + credit.id(), spend.id(), spend.amount().negated(), "shop", null, null, "shop"));
    }

    private List<RefundListing.Entry> listed(StoreCredit credit) {
        var gateway = kit.gateways.stream()
                .filter(each -> each.provider().equals("store-credit"))
                .findFirst()
                .orElseThrow();
        var listed = (RefundListing.Listed)
                gateway.refundsBetween(Instant.EPOCH, kit.clock.instant().plusSeconds(1));
        return listed.refunds().stream()
                .filter(entry -> credit.code().value().equals(entry.refund().paymentReference()))
                .toList();
    }
}
