package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.credit.StoreCredit;
import org.springframework.beans.factory.annotation.Autowired;

class CreditsPageIT extends DeskTest {
    private static final String PATH = "/desk/store-credits";

    @Autowired
    CreditData past;

    private StoreCredit credit;

    @BeforeEach
    void issueOne() {
        credit = past.credit();
    }

    @Test
    void aCreditIsFoundByItsCodeAndNoAddressHoldsTheCode() {
        var found = post(PATH, Map.of("q", " " + credit.code().value().toLowerCase(java.util.Locale.ROOT) + " "));
        assertThat(found).hasRedirectedUrl(PATH + "/" + credit.id());

        assertThat(body(get(PATH + "/" + credit.id())))
                .contains(
                        "£7.50", "£20.00", "ada@example.invalid", credit.code().ending(), "Never")
                .contains("Issued", "Spent", "−£12.50", "order S-77", "RMA-1 &lt;b&gt;")
                .doesNotContain(credit.code().value(), "??");
    }

    @Test
    void aCreditIsFoundByItsHolder() {
        assertThat(body(post(PATH, Map.of("q", "ADA@example.invalid"))))
                .contains(credit.code().ending(), "To spend", PATH + "/" + credit.id(), "£7.50")
                .doesNotContain(credit.code().value(), "??");
        assertThat(body(post(PATH, Map.of("q", "nobody@example.invalid")))).contains("Nothing fits.");
        assertThat(body(get(PATH))).contains("Find store credit").doesNotContain("Nothing fits.", "??");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(get(PATH + "/999999")).hasStatus(404);
        assertThat(body(get(PATH + "/999999"))).contains("There is no such store credit.");
    }

    @Test
    void supportAndFinanceSeeItAndNobodyElse() {
        signIn("fay", "FINANCE");
        assertThat(get(PATH + "/" + credit.id())).hasStatusOk();
        assertThat(body(get("/desk"))).contains(PATH);
        signIn("wim", "WAREHOUSE", "OPERATIONS");
        assertThat(get(PATH)).hasStatus(403);
        assertThat(get(PATH + "/" + credit.id())).hasStatus(403);
        assertThat(post(PATH, Map.of("q", credit.code().value()))).hasStatus(403);
        assertThat(body(get("/desk"))).doesNotContain(PATH);
    }

    @Test
    void aCaseSaysWhereThePartsOfItsRefundGo() {
        var file = past.threeWays();

        assertThat(body(get("/desk/cases/" + file.number())))
                .contains("£12.00 to the card or account the customer paid with")
                .contains("£8.00 back on store credit …AB12", "£5.00 as new store credit")
                .contains("Refunded: £25.00; £12.00 to the card; £8.00 back on store credit …AB12")
                .doesNotContain("KKKK", "600649", "??");
    }
}
