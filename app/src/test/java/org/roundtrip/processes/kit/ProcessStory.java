package org.roundtrip.processes.kit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.refund.ApproveRefundAnswer;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.roundtrip.shipping.TrackingState;
import org.springframework.beans.factory.annotation.Autowired;

/** What stories about returns have in common: a shop, people, and the usual way up to some step. */
public abstract class ProcessStory {
    /** Longer than any pause in a retry plan. */
    private static final Duration LONG_ENOUGH = Duration.ofHours(3);

    private static final int MORE_THAN_ANY_PLAN = 7;

    @Autowired
    protected Kit kit;

    protected Shop shop;

    @BeforeEach
    void begin() {
        AbstractAssertions.init(kit.engine);
        kit.restart();
        shop = new Shop(kit);
    }

    @AfterEach
    void end() {
        kit.end();
    }

    // Requests

    protected static CaseRequest.Item item(Shop.Order order, int line, int quantity, ReturnReason reason) {
        return new CaseRequest.Item(order.number(), line, quantity, reason, null);
    }

    protected CaseUnderTest opens(Actor who, Outcome outcome, CaseRequest.Item... items) {
        var request = new CaseRequest(Arrays.asList(items), outcome, null, null, null, "portal", "en-GB", false);
        return new CaseUnderTest(kit, kit.openReturn.open(request, who));
    }

    /** As {@link #opensWorth}, by a customer who agrees to be asked by mail how it went. */
    protected CaseUnderTest opensAskableWorth(String pounds) {
        var order = shop.order().line("Lamp", 1, pounds).isBought();
        var items = List.of(item(order, 1, 1, ReturnReason.CHANGED_MIND));
        var request = new CaseRequest(items, Outcome.REFUND, null, null, null, "portal", "en-GB", true);
        return new CaseUnderTest(kit, kit.openReturn.open(request, Actor.CUSTOMER));
    }

    protected CaseUnderTest opens(CaseRequest.Item... items) {
        return opens(Actor.CUSTOMER, Outcome.REFUND, items);
    }

    /** One unit of a line that paid this much, for no reason of the shop's. */
    protected CaseUnderTest opensWorth(String pounds) {
        return opens(item(shop.order().line("Lamp", 1, pounds).isBought(), 1, 1, ReturnReason.CHANGED_MIND));
    }

    // The usual way

    protected void labelIsBought() {
        kit.labelWork.workBatch();
    }

    protected void bankWorks() {
        kit.refundWork.workBatch();
    }

    /** Asks the bank about refunds it has had for long. */
    protected int bankIsAskedHowItStands() {
        return kit.refundWork.checkPending();
    }

    /** Lets the carrier be asked until nobody wants to ask it any more. */
    protected void carrierIsAskedInVain() {
        IntStream.range(0, MORE_THAN_ANY_PLAN).forEach(i -> {
            kit.labelWork.workBatch();
            kit.clock.forward(LONG_ENOUGH);
        });
    }

    /** Lets the provider be asked until nobody wants to ask it any more. */
    protected void bankIsAskedInVain() {
        IntStream.range(0, MORE_THAN_ANY_PLAN).forEach(i -> {
            kit.refundWork.workBatch();
            kit.clock.forward(LONG_ENOUGH);
        });
    }

    /** Opened, label bought, handed in and delivered: the warehouse has it. */
    protected CaseUnderTest arrived(CaseUnderTest opened) {
        labelIsBought();
        opened.scanned(TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
        return opened;
    }

    /** Everything is there and as it should be. */
    protected CaseUnderTest inspectedFine(CaseUnderTest arrived) {
        return inspected(
                arrived,
                kit.jdbc
                        .sql("select line_no, authorised - kept as n from case_line where case_id = ?"
                                + " and authorised > kept order by line_no")
                        .param(arrived.id())
                        .query((row, n) -> found(row.getInt(1), row.getInt(2), row.getInt(2)))
                        .list()
                        .toArray(InspectionAnswer.Line[]::new));
    }

    protected CaseUnderTest inspected(CaseUnderTest arrived, InspectionAnswer.Line... found) {
        arrived.does(People.WAREHOUSE, "Task_InspectItems", new InspectionAnswer(List.of(found), List.of()));
        return arrived;
    }

    protected static InspectionAnswer.Line found(int line, int received, int accepted) {
        return new InspectionAnswer.Line(line, received, accepted, InspectionAnswer.Grade.A, null);
    }

    /** A case of this worth whose refund is calculated. */
    protected CaseUnderTest refundOf(String pounds) {
        return inspectedFine(arrived(opensWorth(pounds)));
    }

    /** The whole way, to the money: small enough that nobody has to approve it. */
    protected CaseUnderTest refunded(CaseUnderTest opened) {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        inspectedFine(arrived(opened));
        bankWorks();
        opened.books.closed(CaseState.REFUNDED);
        return opened;
    }

    protected static ApproveRefundAnswer yes() {
        return new ApproveRefundAnswer(ApproveRefundAnswer.Verdict.APPROVE, null);
    }

    protected static ApproveRefundAnswer no() {
        return new ApproveRefundAnswer(ApproveRefundAnswer.Verdict.REJECT, "not owed");
    }

    /** Finance does not approve the refund, and support does this about it. */
    protected static void financeSaysNo(CaseUnderTest refund, RejectedRefundAnswer.Choice support, String note) {
        refund.does(People.FINANCE, "Task_ApproveRefund", no());
        refund.does(People.SUPPORT, "Task_AnswerRejectedRefund", new RejectedRefundAnswer(support, note));
    }

    protected static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
