package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.collection.Purpose;
import org.roundtrip.processes.kit.CollectionStory;
import org.roundtrip.processes.kit.CollectionUnderTest;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.ScriptedTill.Mood;

/** A journey calls the models of collections by their ids and goes on by what they hand back. The journey is made up. */
@ProcessTest
class CollectionCallerProcessTest extends CollectionStory {
    private static final String CALLER = "collection-caller";
    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = kit.engine
                .getRepositoryService()
                .createDeployment()
                .addString(
                        CALLER + ".bpmn",
                        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"t\">"
                                + "<process id=\"" + CALLER
                                + "\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\">"
                                + "<startEvent id=\"Start_Made\" /><sequenceFlow id=\"f1\" sourceRef=\"Start_Made\""
                                + " targetRef=\"Call_Collect\" />"
                                + call("Call_Collect", "collect-payment", "collected")
                                + "<sequenceFlow id=\"f2\" sourceRef=\"Call_Collect\" targetRef=\"Gateway_Collected\" />"
                                + "<exclusiveGateway id=\"Gateway_Collected\" default=\"f4\" />"
                                + "<sequenceFlow id=\"f3\" sourceRef=\"Gateway_Collected\" targetRef=\"Task_Wait\">"
                                + "<conditionExpression>${collected}</conditionExpression></sequenceFlow>"
                                + "<sequenceFlow id=\"f4\" sourceRef=\"Gateway_Collected\" targetRef=\"End_Unpaid\" />"
                                + "<endEvent id=\"End_Unpaid\" /><receiveTask id=\"Task_Wait\" />"
                                + "<sequenceFlow id=\"f5\" sourceRef=\"Task_Wait\" targetRef=\"Call_Capture\" />"
                                + call("Call_Capture", "capture-hold", "captured")
                                + "<sequenceFlow id=\"f6\" sourceRef=\"Call_Capture\" targetRef=\"Task_Last\" />"
                                + "<receiveTask id=\"Task_Last\" /></process></definitions>")
                .deploy()
                .getId();
    }

    private static String call(String id, String called, String out) {
        return "<callActivity id=\"" + id + "\" calledElement=\"" + called + "\"><extensionElements>"
                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />"
                + "<camunda:in source=\"caseId\" target=\"caseId\" />"
                + "<camunda:in source=\"collectionId\" target=\"collectionId\" />"
                + "<camunda:out source=\"" + out + "\" target=\"" + out + "\" /></extensionElements></callActivity>";
    }

    @AfterEach
    void remove() {
        kit.engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    private CollectionUnderTest called(Purpose purpose, String pounds) {
        return wanted(purpose, pounds).starts(CALLER);
    }

    private Object variable(CollectionUnderTest due, String name) {
        return kit.engine.getRuntimeService().getVariable(due.of.running(CALLER).getId(), name);
    }

    @Test
    void whatIsHeldIsCollectedAndMayBeCaptured() {
        var due = called(Purpose.HOLD, "40.00").isPaid();
        assertThat(variable(due, "collected")).isEqualTo(true);

        kit.collections.capture(due.id, Money.parse("GBP 25.00"));
        kit.engine
                .getRuntimeService()
                .signal(kit.engine
                        .getRuntimeService()
                        .createExecutionQuery()
                        .activityId("Task_Wait")
                        .processInstanceId(due.of.running(CALLER).getId())
                        .singleResult()
                        .getId());
        tillWorks();

        assertThat(variable(due, "captured")).isEqualTo(true);
        due.is(State.CAPTURED);
    }

    @Test
    void whatIsNotPaidInTimeIsNotCollected() {
        var due = called(Purpose.PRICE_DIFFERENCE, "12.00");
        due.of.passes(TIME_TO_PAY);
        tillWorks();
        due.ended(CALLER, "End_Unpaid");
    }

    @Test
    void whatWasPaidAtTheLastMomentIsCollected() {
        var due = called(Purpose.PRICE_DIFFERENCE, "12.00");
        due.of.passes(TIME_TO_PAY.minusMinutes(10));
        due.gets();
        due.of.passes(java.time.Duration.ofMinutes(10));
        kit.till.isPaidOn();
        tillWorks();
        assertThat(variable(due, "collected")).isEqualTo(true);
    }

    /** The replacement is shipped, and what was paid for it is its own order's from then on. */
    @Test
    void whatWasPaidPaysForAnOrderThatExistsOnlyNow() {
        var due = called(Purpose.PRICE_DIFFERENCE, "12.00").isPaid();
        var replacement = shop.order().line("Lamp, red", 1, "32.00").isBought();
        long order = kit.orders.findByNumber(replacement.number()).orElseThrow().key();

        kit.collections.paysFor(due.id, order);
        kit.collections.paysFor(due.id, order);

        assertThat(due.payments()).isEmpty();
        assertThat(kit.jdbc
                        .sql("select captured_minor from payment where order_id = ? order by position")
                        .param(order)
                        .query(Long.class)
                        .list())
                .containsExactly(3200L, 1200L);
        due.starts("give-back-collection");
        kit.bank.feels(org.roundtrip.processes.kit.ScriptedGateway.Mood.PAYS);
        bankWorks();
        assertThat(kit.bank.asked().get(0).payment().reference())
                .isEqualTo(due.row().paymentReference());
    }

    @Test
    void aShopThatHandsItsOrderInAgainDoesNotKnowOfIt() {
        kit.till.feels(Mood.WILLING);
        var order = shop.order().line("Lamp", 1, "20.00");
        var bought = order.isBought();
        var lamp = opens(item(bought, 1, 1, org.roundtrip.cases.ReturnReason.CHANGED_MIND));
        var due = new CollectionUnderTest(kit, lamp, Purpose.REPAIR, "12.00", TIME_TO_PAY).starts(CALLER);
        due.isPaid();
        assertThat(Map.of("again", order.isBought().number())).containsValue(bought.number());
    }
}
