package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;

class TrackIT extends PortalTestCase {

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void hasWordsForEveryState(CaseState state) {
        var file = someCase();
        shop.move(file, state, WaitingFor.SUPPORT);

        var page = open(shop.track(file));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(file.number().value(), "LANTERN").doesNotContain(state.name() + "<");
    }

    @Test
    void showsNeitherTheEmailNorWhatIsForStaffOnly() {
        var file = someCase();
        shop.tell(file, "mail-refused", Map.of("why", "mailbox full"));
        shop.tell(file, "label-void-failed", Map.of("note", "cost 4.20"));
        shop.tell(file, "never-heard-of", Map.of("note", "internal"));
        jdbc.sql(
                        "update case_line set grade = 'C', inspection_note = 'smells of smoke', disposition = 'RECYCLE' where case_id = ?")
                .param(file.key())
                .update();
        shop.write(file, Actor.staff("jonas.k", Set.of()), "Hello");

        assertThat(open(shop.track(file)).body())
                .doesNotContain(
                        Shop.EMAIL,
                        "jonas.k",
                        "mailbox",
                        "4.20",
                        "internal",
                        "heard",
                        "smoke",
                        "RECYCLE",
                        "Ada Byron",
                        Shop.POSTCODE);
    }

    @Test
    void showsTheCalculationAndWhatTheMoneyWaitsFor() {
        var file = someCase();
        assertThat(open(shop.track(file)).body()).contains("Expected total", "£6.78");

        shop.refund(file, "WAITING_APPROVAL", "REFUND", 678, 100, null);
        assertThat(open(shop.track(file)).body())
                .contains(
                        "Deduction for wear", "−£1.00", "£5.78", "A colleague checks the amount before we pay it out.");

        jdbc.sql(
                        "update refund set state = 'SETTLED', method = 'STORE_CREDIT', credit_code = 'ABCD-EFGH', settled_at = calculated_at where case_id = ?")
                .param(file.key())
                .update();
        assertThat(open(shop.track(file)).body())
                .contains("Your store credit is ready.", "ABCD-EFGH", "On 21 November 2026");
    }

    @Test
    void takesAMessageAndShowsIt() {
        var file = someCase();

        var sent = submit(shop.track(file) + "/messages", "text", "  When?\r\nToday?  ");

        assertThat(sent.location()).isEqualTo(shop.track(file) + "?done=message#messages");
        assertThat(shop.messages.of(file.key())).extracting("body").containsExactly("When?\nToday?");
        assertThat(open(shop.track(file) + "?done=message").body())
                .contains("Your message is with us.", "When?\nToday?");
    }

    @Test
    void refusesMessagesThatAreEmptyOrTooLong() {
        var file = someCase();
        var path = shop.track(file) + "/messages";

        assertThat(submit(path, "text", " \r\n ").body()).contains("Write something first", "href=\"#text\"");
        var tooLong = submit(path, "text", "x".repeat(4001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Use at most 4,000 characters: 1 too many", "x".repeat(4001));
        assertThat(submit(path, "text", "x".repeat(4000)).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</textarea><svg onload=alert(1)>",
                "[[${T(java.lang.Runtime)}]] __${7*7}__ #{portal.lang} [(${frame})]",
                "' onfocus='alert(1)",
                "{{7*7}} javascript:alert(1)"
            })
    void escapesWhatCustomersType(String nasty) {
        shop.order(order, Shop.line(1, "LANTERN <b>&", 4, 339));
        var draft = fillIn(nasty);
        var check = open("/return/check").body();
        var sent = submit("/return/check", "draft", draft);
        var track = sent.location().replace("/return/done/", "/track/");
        submit(track + "/messages", "text", nasty);
        var shown = check
                + open(track).body()
                + submit(track + "/messages", "text", nasty + "x".repeat(4000)).body()
                + submit("/return/order", "number", nasty, "proof", nasty).body()
                + submit("/track", "number", nasty, "proof", nasty).body();

        assertThat(shown)
                .doesNotContain(
                        "<script>alert",
                        "<img src=x",
                        "<svg onload",
                        "<b>&",
                        "' onfocus='",
                        "java.lang.Runtime]",
                        "49 ");
        assertThat(shown).contains(org.springframework.web.util.HtmlUtils.htmlEscape(nasty));
    }

    @Test
    void showsTheQuestionOfSupportWithTheFormForTheAnswer() {
        var file = someCase();
        shop.write(file, Actor.staff("jonas", Set.of()), "Which colour is it?");
        shop.tell(file, "question-asked", Map.of());
        shop.move(file, CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER);

        assertThat(open(shop.track(file)).body())
                .contains("We have a question for you", "Which colour is it?", "Your answer", "Send answer");
        submit(shop.track(file) + "/messages", "text", "Red");
        assertThat(files.findById(file.key()).orElseThrow().state()).isEqualTo(CaseState.IN_REVIEW);
    }

    @Test
    void takesTheAnswerToAnOffer() {
        var file = someCase();
        shop.tell(file, "settled-offer", Map.of("note", "One is chipped.", "amount", "GBP 3.39"));
        shop.move(file, CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER);

        assertThat(open(shop.track(file)).body())
                .contains("We have an offer for you", "We offer you £3.39.", "One is chipped.")
                .contains("Accept the offer", "Get the item back");
        assertThat(submit(shop.track(file) + "/offer", "answer", "maybe").status())
                .isEqualTo(422);
        assertThat(submit(shop.track(file) + "/offer", "answer", "accept").location())
                .endsWith("?done=offer-accept");
        assertThat(open(shop.track(file) + "?done=offer-accept").body())
                .contains("You accepted our offer. Your refund is next.");

        shop.move(file, CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
        var late = submit(shop.track(file) + "/offer", "answer", "decline");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("There is no offer to answer any more");
    }

    @Test
    void asksBeforeItCancelsAndSaysWhenItIsTooLate() {
        var file = someCase();
        shop.label(file, "EZC" + order);
        var path = shop.track(file) + "/cancel";

        assertThat(open(path).body()).contains("Cancel this request?", "Your label will stop working.", "Keep request");
        shop.move(file, CaseState.IN_TRANSIT, WaitingFor.CARRIER);
        var late = submit(path);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("Your parcel is already on its way, so it can&#39;t be cancelled. Send us a message.");
        assertThat(open(path).status()).isEqualTo(409);

        shop.move(file, CaseState.AWAITING_PARCEL, WaitingFor.CUSTOMER);
        assertThat(submit(path).location()).isEqualTo(shop.track(file) + "?done=cancelled");
        assertThat(open(shop.track(file) + "?done=cancelled").body())
                .contains("You cancelled this request", "Your request is cancelled.");
        assertThat(open(path).body()).contains("This request is already closed.");
    }

    @Test
    void handsOutLabelCodeAndCalendarEntryWhileTheLabelCounts() {
        var file = someCase();
        assertThat(open(shop.track(file) + "/label.pdf").status()).isEqualTo(404);
        shop.label(file, "EZF" + order);

        var label = open(shop.track(file) + "/label.pdf");
        assertThat(label.body()).startsWith("%PDF");
        assertThat(label.response().getHeader("Content-Disposition")).startsWith("attachment; filename=\"label-RMA-");
        assertThat(label.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(label.response().getHeader("Cache-Control")).isEqualTo("no-store");
        var code = open(shop.track(file) + "/code.svg");
        assertThat(code.response().getContentType()).isEqualTo("image/svg+xml");
        assertThat(code.body()).startsWith("<svg ").doesNotContain("<script");
        assertThat(open(shop.track(file) + "/hand-in.ics").body())
                .contains(
                        "BEGIN:VCALENDAR\r\n",
                        "DTSTART;VALUE=DATE:20261205\r\n",
                        "SUMMARY:Hand in your return parcel " + file.number());

        shop.scanned(file, "HANDED_IN", "IN_TRANSIT", 20, false);
        assertThat(open(shop.track(file) + "/label.pdf").status()).isEqualTo(404);
    }

    @Test
    void saysThatAParcelCameThoughItsRequestHadEnded() {
        var file = someCase();
        shop.label(file, "EZL" + order);
        shop.close(file, CaseState.CANCELLED);
        shop.scanned(file, "CANCELLED", "IN_TRANSIT", 20, false);

        assertThat(open(shop.track(file)).body())
                .contains("Your parcel came after all.")
                .doesNotContain("The label no longer works.");
    }
}
