package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.orders.Orders;
import org.roundtrip.returns.OpenReturn;
import org.roundtrip.work.Commands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

class RequestStoryTest extends PortalTestCase {
    @Autowired
    FakeJourney journey;

    @Test
    void offersOnlyWhatIsBuilt() {
        var page = open("/").body();

        assertThat(page)
                .contains("Return an item", "Track my request", "This is a demo. No real money or parcels move.");
        assertThat(page).doesNotContain("href=\"/withdraw", "/exchange", "/repair");
    }

    @Test
    void leadsFromTheOrderToTheConfirmation() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339), Shop.postage(2));

        assertThat(submit("/return/order", "number", order, "proof", "ab1 2cd").location())
                .isEqualTo("/return/items");
        assertThat(open("/return/items").body())
                .contains("LANTERN", "£3.39 each", "of 4", "POSTAGE", "This can&#39;t be sent back.");
        assertThat(submit("/return/items", "units-1", "2").location()).isEqualTo("/return/reasons");
        assertThat(open("/return/reasons").body()).contains("It is too small", "Quantity: 2");
        assertThat(submit("/return/reasons", "reason-1", "TOO_SMALL", "comment-1", "Too\r\nsmall")
                        .location())
                .isEqualTo("/return/outcome");
        assertThat(open("/return/outcome").body()).contains("Refund", "Store credit", "£6.78");
        assertThat(submit("/return/outcome", "outcome", "STORE_CREDIT").location())
                .isEqualTo("/return/check");
        var check = open("/return/check").body();
        assertThat(check)
                .contains(
                        "Check your answers",
                        "LANTERN",
                        "Store credit",
                        "£6.78",
                        "a•••@example.invalid",
                        "Submit request");
        assertThat(check).doesNotContain(Shop.EMAIL);

        var draft = check.replaceFirst("(?s).*name=\"draft\" value=\"(\\w+)\".*", "$1");
        var sent = submit("/return/check", "draft", draft);

        assertThat(sent.status()).isEqualTo(302);
        var file = shop.files.findByExternalReference("portal:" + draft).orElseThrow();
        assertThat(sent.location()).startsWith("/return/done/" + file.number());
        assertThat(file.channel()).isEqualTo("portal");
        assertThat(jdbc.sql("select comment from case_line where case_id = ?")
                        .param(file.key())
                        .query(String.class)
                        .single())
                .isEqualTo("Too\nsmall");
        shop.label(file, "EZ" + order);
        var done = open(sent.location()).body();
        assertThat(done)
                .contains(
                        "Request received", file.number().value(), "We&#39;ve sent an email to a•••@example.invalid.");
        assertThat(done).contains("5 December", "Download label", "Add date to calendar", "EZ" + order, "code.svg");
        assertThat(done).doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void opensOneCaseHoweverOftenTheButtonIsPressed() {
        shop.order(order, Shop.line(1, "LANTERN", 2, 339));
        var draft = fillIn("");
        int before = journey.started;

        var first = submit("/return/check", "draft", draft);
        var second = submit("/return/check", "draft", draft);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(journey.started).isEqualTo(before + 1);
    }

    @Test
    void findsTheFirstCaseWhenTheSecondPressDidNotSeeItYet() {
        shop.order(order, Shop.line(1, "LANTERN", 2, 339));
        var draft = fillIn("");
        var first = submit("/return/check", "draft", draft);
        // As if the second press had read the draft before the first one stored that it was sent.
        jdbc.sql(
                        "update portal_draft set state = regexp_replace(state, '\"donePath\":\"[^\"]*\"', '\"donePath\":null') where id = ?")
                .param(draft)
                .update();

        assertThat(submit("/return/check", "draft", draft).location()).isEqualTo(first.location());
    }

    @Test
    void doesNotSendWhatAnotherTabShowed() {
        shop.order(order, Shop.line(1, "LANTERN", 2, 339));
        fillIn("");

        var answer = submit("/return/check", "draft", "0123456789abcdef0123456789abcdef");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("This page belonged to an earlier request", "<title>Error: ");
    }

    @Test
    void keepsAHalfFilledRequestForAnotherNode() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        findOrder();
        submit("/return/items", "units-1", "3");

        var drafts = new Drafts(
                jdbc,
                context.getBean(Commands.class),
                context.getBean(tools.jackson.databind.json.JsonMapper.class),
                context.getBean(java.time.Clock.class));
        var orders = context.getBean(Orders.class);
        mvc = MockMvcBuilders.standaloneSetup(new ItemsController(
                        context.getBean(OpenReturn.class),
                        new DraftCookie(drafts, orders),
                        drafts,
                        context.getBean(Words.class)))
                .setViewResolvers(new PortalConfiguration()
                        .portalViews(
                                context.getBean(SpringResourceTemplateResolver.class),
                                new PortalConfiguration().portalTexts(),
                                context.getBean(Frame.class),
                                context.getBean(Words.class)))
                .build();

        assertThat(open("/return/items").body()).contains("value=\"3\"");
    }

    @Test
    void storesNoCookieValueAndForgetsAfterADay() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        findOrder();

        var hash = jdbc.sql("select cookie_hash from portal_draft where state like ?")
                .param("%\"orderId\":"
                        + context.getBean(Orders.class)
                                .findByNumber(order)
                                .orElseThrow()
                                .key() + ",%")
                .query(String.class)
                .single();
        assertThat(cookie().getValue()).hasSize(32).isNotEqualTo(hash);
        assertThat(cookie().isHttpOnly()).isTrue();
        assertThat(cookie().getAttribute("SameSite")).isEqualTo("Lax");

        jdbc.sql("update portal_draft set updated_at = updated_at - 86400000 where cookie_hash = ?")
                .param(hash)
                .update();
        assertThat(open("/return/items").location()).isEqualTo("/return/order?again=yes");
        context.getBean(Drafts.class).purge();
        assertThat(jdbc.sql("select count(*) from portal_draft where cookie_hash = ?")
                        .param(hash)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void usesNoHttpSession() throws Exception {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        fillIn("");

        var result = mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/return/check")
                                .cookie(cookie()))
                .andReturn();

        assertThat(result.getRequest().getSession(false)).isNull();
    }

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
        assertThat(submit("/return/outcome").body()).contains("Choose what you would like", "href=\"#outcome-REFUND\"");
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
        submit("/return/outcome", "outcome", "REFUND");
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
}
