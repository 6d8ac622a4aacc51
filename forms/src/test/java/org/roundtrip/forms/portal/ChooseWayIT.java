package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.WaitingFor;

/** A customer says for each item what is to become of it. */
class ChooseWayIT extends PortalTestCase {
    private SwapShop shelves;

    @BeforeEach
    void fillShelves() {
        shelves = new SwapShop(context);
        shelves.order(shop, order, 5);
        findOrder();
    }

    private void chooses(String line, String reason) {
        submit("/return/items", "units-" + line, "1");
        submit("/return/reasons", "reason-" + line, reason);
    }

    private String draft() {
        return open("/return/check").body().replaceFirst("(?s).*name=\"draft\" value=\"(\\w+)\".*", "$1");
    }

    @Test
    void variantsAreShownWithTheirStockAndSoldOutOnesCanNotBeChosen() {
        chooses("1", "TOO_SMALL");

        var page = open("/return/outcome").body();

        assertThat(page).contains("Size 42", "3 left", "Same price", "Sold out", "£66.00", "With £6.00 on top");
        assertThat(page).doesNotContain("value=\"EXCHANGE:SHOE-41\"", "value=\"REPAIR\"");
        assertThat(page.replaceAll("\\s+", " ")).containsPattern("value=\"EXCHANGE:SHOE-43\"[^>]*disabled");
        assertThat(submit("/return/outcome", "way-1", "EXCHANGE:SHOE-43").body())
                .contains("Size 43 has just sold out. Choose another one or a refund.");
    }

    @Test
    void anotherProductIsFoundAndItsPriceIsSaidInWords() {
        chooses("1", "CHANGED_MIND");

        assertThat(submit("/return/outcome", "go", "find-1", "q-1", "BOOT").location())
                .isEqualTo("/return/outcome?each=yes&find=1&q=BOOT#find-1");
        assertThat(open("/return/outcome?each=yes&find=1&q=boot").body())
                .contains("Winter boot", "You pay £12.00", "name=\"shownQ\" value=\"boot\"");
        assertThat(submit("/return/outcome", "shownFind", "1", "shownQ", "boot", "way-1", "EXCHANGE:BOOT-42")
                        .location())
                .isEqualTo("/return/check");
        assertThat(open("/return/check").body())
                .contains("for Winter boot", "You pay £12.00", "The new one leaves as soon as your parcel is here");
    }

    @Test
    void whatIsHeldIsSaidBeforeTheReplacementIsWantedAtOnce() {
        chooses("1", "TOO_SMALL");
        submit("/return/outcome", "way-1", "EXCHANGE:SHOE-42", "when", "now");

        assertThat(open("/return/check").body())
                .contains("We hold £60.00 on your card", "Then hand yours in within 6 days.");
    }

    @Test
    void theSumIsWorkedOutWithoutStoringAnything() {
        chooses("1", "TOO_SMALL");

        var sum = submit("/return/outcome", "go", "sum", "way-1", "REFUND").body();

        assertThat(sum).contains("Back to how you paid", "£60.00").doesNotContain("<html");
        assertThat(open("/return/outcome").body()).contains("Nothing chosen yet.");
    }

    @Test
    void whatSoldOutMeanwhileIsSaidAtTheLastPageAndNothingIsSent() {
        chooses("1", "TOO_SMALL");
        submit("/return/outcome", "way-1", "EXCHANGE:SHOE-42");
        var draft = draft();
        shelves.shelf("SHOE-42", 0);

        var answer = submit("/return/check", "draft", draft);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Size 42 has just sold out. Choose another one or a refund.");
        assertThat(files.findByExternalReference("portal:" + draft)).isEmpty();
    }

    @Test
    void aNewPriceIsSaidOnceAndThenAgreedTo() {
        chooses("1", "CHANGED_MIND");
        submit("/return/outcome", "shownFind", "1", "shownQ", "boot", "way-1", "EXCHANGE:BOOT-42");
        var draft = draft();
        shelves.price("BOOT-42", 6500);

        var answer = submit("/return/check", "draft", draft);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("The price or stock changed. Check the marked line.", "You pay £5.00");

        assertThat(submit("/return/check", "draft", draft).location()).startsWith("/return/done/");
        assertThat(files.findByExternalReference("portal:" + draft)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.EXCHANGE);
    }

    @Test
    void aRequestThatGoesSeveralWaysHasOneNumberAndAPageForEach() {
        submit("/return/items", "units-1", "1", "units-2", "2", "units-3", "1");
        submit("/return/reasons", "reason-1", "TOO_SMALL", "reason-2", "CHANGED_MIND", "reason-3", "FAULTY");
        assertThat(submit(
                                "/return/fault",
                                "fault-3",
                                "screen",
                                "restarted-3",
                                "yes",
                                "how-3",
                                "by-itself",
                                "serial-3",
                                "sn-1")
                        .location())
                .isEqualTo("/return/outcome");
        assertThat(open("/return/outcome").body()).contains("Free under guarantee · about 12 days");
        submit("/return/outcome", "way-1", "EXCHANGE:SHOE-42", "way-2", "REFUND", "way-3", "REPAIR");
        var check = open("/return/check").body();
        assertThat(check).contains("for Size 42", "£24.00", "Serial number sn-1", "Free under guarantee");

        var done = submit("/return/check", "draft", draft()).location();

        var first = files.findByNumber(org.roundtrip.cases.CaseNumber.of(done.split("/")[3]))
                .orElseThrow();
        assertThat(first.parts()).isEqualTo(3);
        files.findByRequestNumberOrderById(first.requestNumber())
                .forEach(part -> shop.move(part, CaseState.IN_REVIEW, WaitingFor.SUPPORT));
        assertThat(open(done).body()).contains(first.number().value(), "Part 1 of 3", "Part 3 of 3");
        var whole = open(shop.track(first)).body();
        assertThat(whole)
                .contains("Your request goes several ways", "Exchange", "Refund", "Repair", "for 1 × Canvas shoe");
        var second = shop.track(first).replace(first.number().value(), first.number() + "-2");
        assertThat(whole)
                .contains(second, shop.track(first).replace(first.number().value(), first.number() + "-1"));
        assertThat(open(second).body()).contains("All of your request", "Mug").doesNotContain("Kitchen radio");
        var one = second.replace("-2/", "-1/");
        assertThat(open(one).body())
                .contains("All of your request", "Canvas shoe")
                .doesNotContain("Mug");
    }
}
