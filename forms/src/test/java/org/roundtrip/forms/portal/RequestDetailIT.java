package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;

class RequestDetailIT extends PortalTestCase {
    @Test
    void asksForWhatIsMissingAndPutsTheWordsBesideTheField() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        findOrder();

        var none = submit("/return/items");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body())
                .contains("<title>Error: ", "There is a problem", "href=\"#items\"", "Choose at least one item");

        var tooMany = submit("/return/items", "units-1", "5").body();
        assertThat(tooMany)
                .contains("href=\"#units-1\"", "id=\"units-1-problem\"", "LANTERN: enter a number from 0 to 4");
        assertThat(submit("/return/items", "units-1", "-1").status()).isEqualTo(422);
        assertThat(submit("/return/items", "units-1", "two").status()).isEqualTo(422);

        submit("/return/items", "units-1", "1");
        var why = submit("/return/reasons", "comment-1", "x".repeat(501)).body();
        assertThat(why)
                .contains("LANTERN: choose a reason", "href=\"#reason-1\"", "Use at most 500 characters: 1 too many");
        assertThat(open("/return/check").location()).isEqualTo("/return/reasons");

        submit("/return/reasons", "reason-1", "OTHER");
        assertThat(submit("/return/outcome").body()).contains("LANTERN: choose what you would like", "href=\"#way-1\"");
    }

    @Test
    void lowersWhatSomebodyElseTookMeanwhile() {
        shop.order(order, Shop.line(1, "LANTERN", 2, 339));
        var draft = fillIn("");
        shop.open(order, 1, 1, null);

        assertThat(submit("/return/check", "draft", draft).location()).isEqualTo("/return/items?changed=yes");
        assertThat(open("/return/items?changed=yes").body())
                .contains("We have lowered your numbers to what is left.", "checked");
    }

    @Test
    void saysThatAPersonLooksAtLateRequests() {
        shop.order(order, 45, java.util.List.of(Shop.line(1, "LANTERN", 2, 339)));
        fillIn("");

        assertThat(open("/return/check").body())
                .contains("We&#39;ll answer within 2 working days. Don&#39;t send anything yet.");
    }

    @Test
    void staysUsableWithHundredsOfLines() {
        shop.longOrder(order, 675);
        findOrder();

        var page = open("/return/items").body();
        assertThat(page).contains("Items shown: 675 of 675", "Page 1 of 17");
        assertThat(page.length()).isLessThan(60_000);
        submit("/return/items", "units-1", "2", "shownPage", "1", "go", "page-2");
        assertThat(open("/return/items?page=2").body()).contains("Items chosen: 2", "units-41");
        assertThat(submit("/return/items", "shownPage", "2", "go", "filter", "q", "NO 675")
                        .location())
                .isEqualTo("/return/items?q=NO+675&page=1");
        assertThat(open("/return/items?q=NO%20675").body()).contains("Items shown: 1 of 675", "units-675");
        submit("/return/items", "shownQ", "NO 675", "go", "all");
        assertThat(submit("/return/items", "shownPage", "3").location()).isEqualTo("/return/reasons");

        submit("/return/items", "go", "all");
        submit("/return/items", "shownPage", "17", "units-675", "1");
        assertThat(open("/return/reasons").body()).contains("reason-all").doesNotContain("reason-675");
        submit("/return/reasons", "together", "yes", "reason-all", "CHANGED_MIND");
        submit("/return/outcome/all", "outcome", "REFUND");
        assertThat(open("/return/check").body().length()).isLessThan(400_000);
    }

    @Test
    void waitsOnTheConfirmationOnlyForALabelThatIsComing() {
        var file = someCase();
        shop.move(file, CaseState.IN_REVIEW, WaitingFor.SUPPORT);
        var done = shop.track(file).replace("/track/", "/return/done/");
        assertThat(open(done).body())
                .contains("We&#39;ll answer within 2 working days.")
                .doesNotContain("http-equiv=\"refresh\"");

        shop.move(file, CaseState.REQUESTED, null);
        assertThat(open(done + "?look=1").body())
                .contains("We&#39;ll email the label", "http-equiv=\"refresh\" content=\"5;url=?look=2\"");
        assertThat(open(done + "?look=6").body())
                .contains("We&#39;ll email the label")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void promisesNoSumOnceSomethingWasNotAccepted() {
        var file = someCase();
        assertThat(open(shop.track(file)).body()).contains("Expected total");

        jdbc.sql("update case_line set received = 2, accepted = 1, rejected = 1 where case_id = ?")
                .param(file.key())
                .update();

        assertThat(open(shop.track(file)).body()).doesNotContain("Expected total");
    }
}
