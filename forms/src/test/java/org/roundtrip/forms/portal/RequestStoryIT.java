package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.forms.bench.FakeJourney;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.orders.Orders;
import org.roundtrip.work.Commands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

class RequestStoryIT extends PortalTestCase {
    @Autowired
    FakeJourney journey;

    @Test
    void offersOnlyWhatIsBuilt() {
        var page = open("/").body();

        assertThat(page)
                .contains(
                        "Return or exchange",
                        "Repair or warranty",
                        "Track my request",
                        "Withdraw from a contract",
                        "This is a demo. No real money or parcels move.");
        assertThat(page).doesNotContain("/exchange", "/repair\"");
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
        assertThat(submit("/return/outcome", "way-1", "STORE_CREDIT").location())
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
        int before = journey.started();

        var first = submit("/return/check", "draft", draft);
        var second = submit("/return/check", "draft", draft);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(journey.started()).isEqualTo(before + 1);
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
                context.getBean(Photos.class),
                context.getBean(tools.jackson.databind.json.JsonMapper.class),
                context.getBean(java.time.Clock.class));
        var orders = context.getBean(Orders.class);
        mvc = MockMvcBuilders.standaloneSetup(new ItemsController(
                        context.getBean(OpenRequest.class),
                        context.getBean(org.roundtrip.repair.RepairOutlook.class),
                        new DraftCookie(drafts, orders),
                        drafts,
                        context.getBean(Words.class)))
                .setViewResolvers(new PortalConfiguration()
                        .portalViews(
                                context.getBean(SpringResourceTemplateResolver.class),
                                context.getBean("portalTexts", org.springframework.context.MessageSource.class),
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
}
