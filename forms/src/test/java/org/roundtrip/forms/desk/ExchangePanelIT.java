package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.exchange.ExchangeWish;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.inventory.Catalogue;
import org.roundtrip.orders.OrderBook;
import org.roundtrip.orders.OrderImport;
import org.springframework.beans.factory.annotation.Autowired;

/** An exchange, and the other cases of its request, on the page of the case. */
class ExchangePanelIT extends DeskTest {
    @Autowired
    OpenRequest opening;

    @Autowired
    Catalogue catalogue;

    @Autowired
    OrderBook book;

    private CaseFile file;

    @BeforeEach
    void twoWays() {
        var now = Instant.parse("2026-11-20T10:00:00Z");
        catalogue.put(new Catalogue.Entry("BOOT", "Winter boot", null, null, 7200, "GBP", null, false, true));
        book.put(new OrderImport(
                "EX-1",
                now,
                now,
                "GBP",
                0,
                new OrderImport.Customer("ada@example.invalid", "Ada Byron", null, null, null, null, "GB"),
                List.of(
                        new OrderImport.Line(1, "SHOE", "Shoe", 1, 6000, 0, true),
                        new OrderImport.Line(2, "MUG", "Mug", 1, 1200, 0, true)),
                List.of(new OrderImport.Payment("stripe", "pi_ex", 7200))));
        file = opening.open(
                new CaseRequest(
                        List.of(
                                item(1, Outcome.EXCHANGE, new ExchangeWish("BOOT", false)),
                                item(2, Outcome.REFUND, null)),
                        Outcome.REFUND,
                        null,
                        null,
                        null,
                        "portal",
                        "en-GB",
                        false),
                Actor.CUSTOMER);
    }

    private static CaseRequest.Item item(int line, Outcome outcome, ExchangeWish wish) {
        return new CaseRequest.Item("EX-1", line, 1, ReturnReason.TOO_SMALL, null, outcome, wish);
    }

    private String page(String number) {
        return body(get("/desk/cases/" + number));
    }

    @Test
    void supportSeesWhatIsWantedAndWhatItCosts() {
        signIn("sam", "SUPPORT");

        assertThat(page(file.number().value()))
                .contains("The exchange", "1 × Winter boot (BOOT)", "1 × BOOT: not set aside yet")
                .contains("The customer pays £12.00")
                .doesNotContain("??");
    }

    @Test
    void theWarehouseSeesNoMoney() {
        signIn("wim", "WAREHOUSE");

        assertThat(page(file.number().value()))
                .contains("1 × Winter boot (BOOT)")
                .doesNotContain("£12.00");
    }

    @Test
    void allPartsOfARequestLeadToEachOther() {
        signIn("sam", "SUPPORT");
        var second = file.number() + "-2";

        assertThat(page(file.number().value()))
                .contains("One request, 2 parts", "/desk/cases/" + second + "\"", "Money back");
        assertThat(page(second)).contains("/desk/cases/" + file.number() + "\"").doesNotContain("The exchange");
    }
}
