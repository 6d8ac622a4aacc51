package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.ManualPayoutAnswer.Choice;

/** A key is asked again only while the provider surely remembers it; after that, only what the provider says counts. */
abstract class KeyLifeStories extends ProcessStory {
    private static final Duration JUST_WITHIN = Duration.ofHours(23).minusSeconds(1);
    private static final Duration OVER = Duration.ofHours(23);

    private CaseUnderTest unanswered(Mood mood) {
        kit.bank.feels(mood);
        var lamp = refundOf("40.00");
        bankWorks();
        lamp.books.attemptsAre(AttemptState.UNKNOWN);
        kit.bank.feels(Mood.TAKES);
        return lamp;
    }

    private CaseUnderTest unansweredByOneThatOnlyTells(Mood mood) {
        kit.bank.onlyTells();
        return unanswered(mood);
    }

    private void wasAskedUnderOneKey(int times) {
        assertThat(kit.bank.asked()).hasSize(times);
        assertThat(kit.bank.asked().stream().map(asked -> asked.attempt()).distinct())
                .hasSize(1);
        assertThat(kit.bank.made()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOSES_REQUEST", "LOSES_ANSWER"})
    void aProviderThatCannotBeAskedIsAskedAgainUnderItsOldKey(Mood mood) {
        var lamp = unansweredByOneThatOnlyTells(mood);

        kit.clock.forward(JUST_WITHIN);
        bankWorks();

        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        lamp.books.attemptsAre(AttemptState.SUBMITTED);
        wasAskedUnderOneKey(2);
        lamp.bankSays(AttemptState.SUCCEEDED);
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aKeyThatMayBeForgottenIsNeverAskedAgainAndFinanceHearsOfIt() {
        var lamp = unansweredByOneThatOnlyTells(Mood.LOSES_ANSWER);

        kit.clock.forward(OVER);
        bankIsAskedInVain();

        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        lamp.books.stands(CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
        lamp.books.attemptsAre(AttemptState.UNKNOWN);
        wasAskedUnderOneKey(1);
    }

    @Test
    void whatWasNeverAskedAgainIsSettledByTheProvidersOwnWordAfterAll() {
        var lamp = unansweredByOneThatOnlyTells(Mood.LOSES_ANSWER);
        kit.clock.forward(OVER);
        bankIsAskedInVain();

        lamp.bankSays(AttemptState.SUCCEEDED);

        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.closed(CaseState.REFUNDED);
        wasAskedUnderOneKey(1);
    }

    @Test
    void whatTheProviderToldMeanwhileIsFoundWhenItIsLookedFor() {
        var lamp = unansweredByOneThatOnlyTells(Mood.LOSES_ANSWER);
        // Told, but not taken in here yet: the worker is first.
        kit.bank.changes(lamp.books.attempts().get(0).key(), AttemptState.SUCCEEDED, null);

        kit.clock.forward(OVER);
        bankWorks();

        lamp.ended("refund-payout", "End_RefundSettled");
        wasAskedUnderOneKey(1);
    }

    @Test
    void financeCannotHaveAForgottenKeyAskedAgainNorPayOnTopOfIt() {
        var lamp = unansweredByOneThatOnlyTells(Mood.LOSES_ANSWER);
        kit.clock.forward(OVER);
        bankIsAskedInVain();

        assertThatThrownBy(() -> lamp.does(
                        People.FINANCE, "Task_ArrangeManualPayout", ManualPayoutStories.answer(Choice.PAID_ELSEWHERE)))
                .isInstanceOf(InvalidRequest.class);
        lamp.does(People.FINANCE, "Task_ArrangeManualPayout", ManualPayoutStories.answer(Choice.RETRY));
        bankIsAskedInVain();

        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        wasAskedUnderOneKey(1);
    }

    @Test
    void aDisputeDoesNotMakeAnUnansweredRefundOneThatWasSurelyNotPaid() {
        var lamp = unansweredByOneThatOnlyTells(Mood.LOSES_ANSWER);
        kit.bank.tellsOfDisputes();

        kit.clock.forward(Duration.ofMinutes(1));
        bankWorks();

        lamp.books.attemptsAre(AttemptState.UNKNOWN);
        wasAskedUnderOneKey(1);
    }

    @Test
    void aDisputeThatWasOnlyToldOfBlocksARefundThatWasNeverSent() {
        kit.bank.onlyTells();
        kit.bank.tellsOfDisputes();
        var lamp = refundOf("40.00");

        bankWorks();

        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        assertThat(lamp.books.attempts().get(0).providerCode()).isEqualTo("payment-disputed");
        assertThat(kit.bank.asked()).isEmpty();
    }

    @Test
    void aProviderThatCanBeAskedIsLookedThroughFirstHoweverOldTheKey() {
        var lamp = unanswered(Mood.LOSES_ANSWER);

        kit.clock.forward(Duration.ofHours(25));
        bankWorks();

        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        wasAskedUnderOneKey(1);
    }

    @Test
    void whatAProviderSaysItNeverGotIsSentAgainEvenIfItForgotTheKey() {
        var lamp = unanswered(Mood.LOSES_REQUEST);

        kit.clock.forward(Duration.ofHours(25));
        bankWorks();

        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        wasAskedUnderOneKey(2);
    }

    @Test
    void nothingIsSentAgainWhileTheProviderCannotBeLookedThrough() {
        var lamp = unanswered(Mood.LOSES_ANSWER);
        kit.bank.feels(Mood.SILENT);

        kit.clock.forward(Duration.ofHours(25));
        bankIsAskedInVain();

        lamp.books.attemptsAre(AttemptState.UNKNOWN);
        wasAskedUnderOneKey(1);
    }
}
