package org.roundtrip.processes.kit;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.Timeline;
import org.roundtrip.collection.CollectionEvents;
import org.roundtrip.collection.CollectionWork;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.HoldAttempts;
import org.roundtrip.collection.OpenLink;
import org.roundtrip.collection.PaymentLinks;
import org.roundtrip.credit.SpendStoreCredit;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.exchange.ChooseReplacement;
import org.roundtrip.exchange.ExchangeItems;
import org.roundtrip.exchange.Exchanges;
import org.roundtrip.files.Attachments;
import org.roundtrip.followup.AnswerFollowUp;
import org.roundtrip.followup.AskingByMail;
import org.roundtrip.followup.FollowUpWork;
import org.roundtrip.followup.FollowUps;
import org.roundtrip.intake.CustomerDesk;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.notification.MailOutbox;
import org.roundtrip.orders.OrderBook;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.refund.Attempts;
import org.roundtrip.refund.ExplainRefund;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.RefundLines;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.refund.Refunds;
import org.roundtrip.reimbursement.CalculateRefund;
import org.roundtrip.shipping.LabelWork;
import org.roundtrip.shipping.Labels;
import org.roundtrip.shipping.ParcelArrival;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.ParcelEvents;
import org.roundtrip.shipping.SendParcel;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.withdrawal.StateWithdrawal;
import org.roundtrip.withdrawal.WithdrawalWork;
import org.roundtrip.worklist.WorkItems;
import org.roundtrip.worklist.Worklist;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything a story may touch, by name. */
public final class Kit {
    public final MovableClock clock;
    public final ScriptedGateway bank;
    public final ScriptedCarrier carrier;
    public final ScriptedTill till;
    public final ModelCoverage coverage;
    public final ProcessEngine engine;
    public final JdbcClient jdbc;
    public final TransactionTemplate transactions;
    public final OrderBook orderBook;
    public final Orders orders;
    public final ReservedUnits units;
    public final OpenRequest openReturn;
    public final CustomerDesk customerDesk;
    public final CaseFiles files;
    public final CaseLines caseLines;
    public final Timeline timeline;
    public final Shipments shipments;
    public final ParcelContents contents;
    public final SendParcel sending;
    public final ParcelEvents parcels;
    public final ParcelArrival arrivals;
    public final Labels labels;
    public final LabelWork labelWork;
    public final Refunds refunds;
    public final Attempts attempts;
    public final RefundLines refundLines;
    public final ExplainRefund explain;
    public final CalculateRefund calculation;
    public final RefundWork refundWork;
    public final StoreCredits credits;
    public final SpendStoreCredit spending;
    public final List<PaymentGateway> gateways;
    public final Collections collections;
    public final OpenLink openLink;
    public final PaymentLinks paymentLinks;
    public final HoldAttempts holdAttempts;
    public final CollectionWork collectionWork;
    public final CollectionEvents collectionEvents;
    public final FollowUps followUps;
    public final FollowUpWork followUpWork;
    public final AnswerFollowUp answerFollowUp;
    public final AskingByMail askingByMail;
    public final Warehouse warehouse;
    public final Workshop workshop;
    public final WorkItems workItems;
    public final Worklist worklist;
    public final Attachments attachments;
    public final MailOutbox outbox;
    public final ChooseReplacement choosing;
    public final Exchanges exchanges;
    public final ExchangeItems exchangeItems;
    public final StateWithdrawal withdrawing;
    public final WithdrawalWork withdrawalWork;

    Kit(BeanFactory beans) {
        clock = beans.getBean(MovableClock.class);
        bank = beans.getBean(ScriptedGateway.class);
        carrier = beans.getBean(ScriptedCarrier.class);
        till = beans.getBean(ScriptedTill.class);
        coverage = beans.getBean(ModelCoverage.class);
        engine = beans.getBean(ProcessEngine.class);
        jdbc = beans.getBean(JdbcClient.class);
        transactions = beans.getBean(TransactionTemplate.class);
        orderBook = beans.getBean(OrderBook.class);
        orders = beans.getBean(Orders.class);
        units = beans.getBean(ReservedUnits.class);
        openReturn = beans.getBean(OpenRequest.class);
        customerDesk = beans.getBean(CustomerDesk.class);
        files = beans.getBean(CaseFiles.class);
        caseLines = beans.getBean(CaseLines.class);
        timeline = beans.getBean(Timeline.class);
        shipments = beans.getBean(Shipments.class);
        contents = beans.getBean(ParcelContents.class);
        sending = beans.getBean(SendParcel.class);
        parcels = beans.getBean(ParcelEvents.class);
        arrivals = beans.getBean(ParcelArrival.class);
        labels = beans.getBean(Labels.class);
        labelWork = beans.getBean(LabelWork.class);
        refunds = beans.getBean(Refunds.class);
        attempts = beans.getBean(Attempts.class);
        refundLines = beans.getBean(RefundLines.class);
        explain = beans.getBean(ExplainRefund.class);
        calculation = beans.getBean(CalculateRefund.class);
        refundWork = beans.getBean(RefundWork.class);
        credits = beans.getBean(StoreCredits.class);
        spending = beans.getBean(SpendStoreCredit.class);
        gateways = beans.getBeanProvider(PaymentGateway.class).stream().toList();
        collections = beans.getBean(Collections.class);
        openLink = beans.getBean(OpenLink.class);
        paymentLinks = beans.getBean(PaymentLinks.class);
        holdAttempts = beans.getBean(HoldAttempts.class);
        collectionWork = beans.getBean(CollectionWork.class);
        collectionEvents = beans.getBean(CollectionEvents.class);
        followUps = beans.getBean(FollowUps.class);
        followUpWork = beans.getBean(FollowUpWork.class);
        answerFollowUp = beans.getBean(AnswerFollowUp.class);
        askingByMail = beans.getBean(AskingByMail.class);
        warehouse = new Warehouse(beans);
        workshop = new Workshop(beans);
        workItems = beans.getBean(WorkItems.class);
        worklist = beans.getBean(Worklist.class);
        attachments = beans.getBean(Attachments.class);
        outbox = beans.getBean(MailOutbox.class);
        choosing = beans.getBean(ChooseReplacement.class);
        exchanges = beans.getBean(Exchanges.class);
        exchangeItems = beans.getBean(ExchangeItems.class);
        withdrawing = beans.getBean(StateWithdrawal.class);
        withdrawalWork = beans.getBean(WithdrawalWork.class);
    }

    /** A new story: nobody in a mood, the clock at its start, and no case of an earlier story still under way. */
    public void restart() {
        clock.restart();
        bank.restart();
        carrier.restart();
        till.restart();
        warehouse.restart();
        var runtime = engine.getRuntimeService();
        List<ProcessInstance> left =
                runtime.createProcessInstanceQuery().rootProcessInstances().list();
        left.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the story is over"));
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update case_file set follow_up_due_at = null").update();
            jdbc.sql("update payment_link set state = 'OVER' where state in ('OPEN', 'SENDING')")
                    .update();
            jdbc.sql("update collection set state = 'RELEASED' where state = 'AUTHORISED'")
                    .update();
        });
    }

    /** Lets the engine have its own time back. */
    public void end() {
        clock.letGo();
    }
}
