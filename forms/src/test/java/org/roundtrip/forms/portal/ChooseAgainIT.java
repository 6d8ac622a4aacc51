package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.exchange.ExchangeItems;
import org.roundtrip.exchange.ExchangeWish;
import org.roundtrip.intake.CaseRequest;

/** What a customer wanted in exchange can't be had any more: he chooses again. */
class ChooseAgainIT extends PortalTestCase {
    private CaseFile file;
    private String page;

    @BeforeEach
    void wantsShoes() {
        var shelves = new SwapShop(context);
        shelves.order(shop, order, 5);
        var wish = new ExchangeWish("SHOE-42", false);
        var item = new CaseRequest.Item(order, 1, 1, ReturnReason.TOO_SMALL, null, Outcome.EXCHANGE, wish);
        file = shop.openReturn.open(
                new CaseRequest(List.of(item), Outcome.EXCHANGE, null, null, null, "portal", "en-GB", false),
                Actor.CUSTOMER);
        page = shop.track(file) + "/choose";
    }

    private void soldOut() {
        shop.tell(file, "replacement-not-there", Map.of());
        shop.move(file, CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER);
    }

    @Test
    void nobodyChoosesWhoIsNotAsked() {
        assertThat(open(page).location()).isEqualTo(shop.track(file));
        assertThat(submit(page, "way-1", "EXCHANGE:BOOT-42").location()).isEqualTo(shop.track(file));
        assertThat(open(shop.track(file)).body()).doesNotContain("/choose");
    }

    @Test
    void thePageOfTheCaseLeadsToTheChoice() {
        soldOut();

        assertThat(open(shop.track(file)).body()).contains("Choose again for your exchange", page);
        assertThat(open(page).body())
                .contains("Canvas shoe, Size 42 can&#39;t be had any more", "Take £60.00 back instead");
    }

    @Test
    void somethingElseIsFoundAndTaken() {
        soldOut();

        assertThat(submit(page, "go", "another").body()).contains("Canvas shoe, Size 41: choose something else for it");
        assertThat(submit(page, "go", "find-1", "q-1", "boot").body()).contains("Winter boot", "You pay £12.00");
        assertThat(submit(page, "go", "another", "shownFind", "1", "shownQ", "boot", "way-1", "EXCHANGE:BOOT-42")
                        .location())
                .isEqualTo(shop.track(file) + "?done=chosen");
        assertThat(context.getBean(ExchangeItems.class).ofCase(file.key()))
                .extracting(item -> item.sku())
                .containsExactly("BOOT-42");
    }

    @Test
    void whatIsSoldOutTooIsNotTaken() {
        soldOut();

        var answer = submit(page, "go", "another", "way-1", "EXCHANGE:SHOE-43");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Size 43 has just sold out.");
    }

    @Test
    void theMoneyCanBeTakenInstead() {
        soldOut();

        assertThat(submit(page, "go", "refund").location()).isEqualTo(shop.track(file) + "?done=refund-chosen");
    }
}
