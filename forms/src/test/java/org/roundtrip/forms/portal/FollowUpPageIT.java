package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.followup.FollowUp;
import org.roundtrip.followup.FollowUps;
import org.roundtrip.forms.bench.FakeFollowUp;
import org.springframework.beans.factory.annotation.Autowired;

class FollowUpPageIT extends PortalTestCase {
    private static final String QUESTION = "How did it go?";

    @Autowired
    FollowUps followUps;

    @Autowired
    FakeFollowUp model;

    private CaseFile refunded() {
        var file = someCase();
        shop.refunded(file);
        return file;
    }

    private String page(CaseFile file) {
        return open(shop.track(file)).body();
    }

    private FollowUp said(CaseFile file) {
        return followUps.findByCaseId(file.key()).orElseThrow();
    }

    @Test
    void asksHowItWentOnceTheMoneyIsBack() {
        var file = someCase();
        shop.move(file, CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
        assertThat(page(file)).doesNotContain(QUESTION);
        shop.refunded(file);

        assertThat(page(file))
                .contains(QUESTION, "Very badly", "Very well", "id=\"follow-up\"", "name=\"score\"", "name=\"comment\"")
                .doesNotContain("checked=");
    }

    @Test
    void asksForNinetyDays() {
        var file = someCase();
        shop.refunded(file);
        closedBefore(file, Duration.ofDays(90));
        assertThat(page(file)).contains(QUESTION);
        closedBefore(file, Duration.ofDays(91));
        assertThat(page(file)).doesNotContain(QUESTION);

        var late = submit(shop.track(file) + "/follow-up", "score", "1");

        assertThat(late.location()).isEqualTo(shop.track(file));
        assertThat(followUps.findByCaseId(file.key())).isEmpty();
    }

    private void closedBefore(CaseFile file, Duration ago) {
        jdbc.sql("update case_file set closed_at = ? where id = ?")
                .params(Shop.NOW.minus(ago).toEpochMilli(), file.key())
                .update();
    }

    @Test
    void takesOneAnswerAndSaysThanks() {
        var file = refunded();

        var sent = submit(shop.track(file) + "/follow-up", "score", "4", "comment", "Quick\r\nand kind");

        assertThat(sent.location()).isEqualTo(shop.track(file) + "#follow-up");
        assertThat(said(file).comment()).isEqualTo("Quick\nand kind");
        assertThat(page(file))
                .contains("Thank you for your answer", "id=\"follow-up\"", "You told us how it went")
                .doesNotContain(QUESTION, FakeFollowUp.COUPON, "Quick");
        assertThat(submit(shop.track(file) + "/follow-up", "score", "1").location())
                .isEqualTo(shop.track(file));
        assertThat(said(file).score()).isEqualTo(4);
    }

    @Test
    void showsTheCouponOnlyToThoseWhoAgreed() {
        var file = refunded();
        shop.agrees(file);

        submit(shop.track(file) + "/follow-up", "score", "5");

        assertThat(page(file)).contains(FakeFollowUp.COUPON);
    }

    @Test
    void promisesACallToWhomItWentBadlyFor() {
        var file = refunded();
        shop.agrees(file);

        submit(shop.track(file) + "/follow-up", "score", "2");

        assertThat(model.toCallBack).contains(file.key());
        assertThat(page(file)).contains("gets in touch with you").doesNotContain(FakeFollowUp.COUPON);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        var file = refunded();
        for (var score : new String[] {"", "0", "6", "11", "many"}) {
            var wrong = submit(shop.track(file) + "/follow-up", "score", score, "comment", "My own words");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.body()).contains("Choose one of the five answers", "href=\"#score-5\"", "My own words");
        }
        var wordy = submit(shop.track(file) + "/follow-up", "score", "3", "comment", "x".repeat(1001));
        assertThat(wordy.status()).isEqualTo(422);
        assertThat(wordy.body()).contains("1 too many").containsPattern("(?s)value=\"3\"[^>]*checked");
        assertThat(followUps.findByCaseId(file.key())).isEmpty();
        assertThat(open(shop.track(file) + "/follow-up").location()).isEqualTo(shop.track(file));
    }

    @Test
    void staysShutToWhoHasNoKey() {
        var file = refunded();
        assertThat(submit("/track/" + file.number() + "/wrong/follow-up", "score", "1")
                        .status())
                .isEqualTo(404);
        assertThat(submit("/track/" + file.number() + "/wrong/mails", "may", "yes")
                        .status())
                .isEqualTo(404);
        assertThat(followUps.findByCaseId(file.key())).isEmpty();
    }

    @Test
    void asksForConsentWithABoxThatIsNotTicked() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        var draft = fillIn("Too small");
        var check = open("/return/check").body();
        assertThat(check)
                .contains("name=\"mayAskByMail\"", "You can change your mind")
                .doesNotContain("checked=");

        submit("/return/check", "draft", draft);

        assertThat(file(draft).mayAskByMail()).isFalse();
    }

    @Test
    void keepsTheConsentThatWasGiven() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        var draft = fillIn("Too small");

        submit("/return/check", "draft", draft, "mayAskByMail", "yes");

        assertThat(file(draft).mayAskByMail()).isTrue();
        assertThat(page(file(draft))).contains("You agreed", "id=\"mails\"");
    }

    private CaseFile file(String draft) {
        return files.findByExternalReference("portal:" + draft).orElseThrow();
    }

    @Test
    void letsConsentBeTakenBackAndGivenOnThePageOfTheCase() {
        var file = refunded();
        assertThat(page(file)).contains("Yes, you may ask me");

        var allowed = submit(shop.track(file) + "/mails", "may", "yes");

        assertThat(allowed.location()).isEqualTo(shop.track(file) + "?done=mails-yes");
        assertThat(open(allowed.location()).body()).contains("Noted: we may ask", "No more of these mails");
        assertThat(files.findById(file.key()).orElseThrow().mayAskByMail()).isTrue();

        var refused = submit(shop.track(file) + "/mails");

        assertThat(open(refused.location()).body()).contains("send you no offers", "Yes, you may ask me");
        assertThat(files.findById(file.key()).orElseThrow().mayAskByMail()).isFalse();
    }

    @Test
    void offersNoMailsWhereNothingIsLeftToAskButLetsAYesBeTakenBack() {
        var file = someCase();
        shop.move(file, CaseState.REFUSED, WaitingFor.SUPPORT);
        assertThat(page(file)).doesNotContain("id=\"mails\"");
        shop.agrees(file);
        assertThat(page(file)).contains("No more of these mails");
    }
}
