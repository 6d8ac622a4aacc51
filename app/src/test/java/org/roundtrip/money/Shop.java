package org.roundtrip.money;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.orders.OrderBook;
import org.roundtrip.orders.OrderImport;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.UnitRange;
import org.roundtrip.refund.Refunds;
import org.roundtrip.returns.process.ReturnCase;

/**
 * Orders that were paid, and cases whose goods were inspected and found right: a case begins here at "Calculate refund",
 * in the real model and with the rows that the steps before it would have written. The steps before have tests of their own.
 */
final class Shop {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MoneyServer on;

    Shop(MoneyServer on) {
        this.on = on;
    }

    /** @param lines what each line, of one unit, paid */
    record Order(String number, String payment, long id, List<Long> lines) {}

    /** An order of one-unit lines, paid once and in full. */
    Order order(long... lines) {
        return order(IntStream.range(0, lines.length).mapToLong(i -> lines[i]).sum(), lines);
    }

    /** As {@link #order(long...)}, of whose payment only so much was captured. */
    Order capturing(long captured, long... lines) {
        return order(captured, lines);
    }

    private Order order(long captured, long[] lines) {
        return paidBy(on.provider.pay(captured, "gbp"), captured, lines);
    }

    /** As {@link #order(long...)}, paid by a payment the provider need not know. */
    Order paidBy(String payment, long captured, long... lines) {
        var number = "M-" + NUMBERS.incrementAndGet();
        var bought = IntStream.range(0, lines.length)
                .mapToObj(i -> new OrderImport.Line(i + 1, "SKU-" + i, "Lamp", 1, lines[i], 0, true))
                .toList();
        var delivered = on.time.instant().minus(Duration.ofDays(2));
        on.commands.run(() -> on.bean(OrderBook.class)
                .put(new OrderImport(
                        number,
                        delivered,
                        delivered,
                        "GBP",
                        0,
                        new OrderImport.Customer(
                                "ada@example.invalid", "Ada", null, "1 High Street", "Leeds", "LS1 1AA", "GB"),
                        bought,
                        List.of(new OrderImport.Payment("stripe", payment, captured)))));
        long id = on.bean(Orders.class).findByNumber(number).orElseThrow().key();
        return new Order(
                number, payment, id, java.util.Arrays.stream(lines).boxed().toList());
    }

    /** A case for these lines of an order, its refund calculated: the money is reserved, or waits for finance. */
    CaseFile inspected(Order order, int... lines) {
        return openedBy("shop", order, lines);
    }

    /** As {@link #inspected}, of a case that this person opened for the customer. */
    CaseFile openedBy(String person, Order order, int... lines) {
        return on.commands.run(() -> {
            var file = on.bean(CaseFiles.class).save(file(person));
            var stored = on.bean(OrderLines.class)
                    .find(java.util.Arrays.stream(lines)
                            .mapToObj(line -> new OrderKey(order.id(), line))
                            .toList());
            var asked = IntStream.range(0, lines.length)
                    .mapToObj(i -> line(file, i + 1, order, stored.get(new OrderKey(order.id(), lines[i]))))
                    .toList();
            on.bean(CaseLines.class).insert(asked);
            on.bean(CaseLines.class)
                    .update(asked.stream()
                            .map(line -> line.decided(
                                            "ACCEPT", "within-window", "return-policy/Rule_WithinWindow@1", 1, 0)
                                    .inspected(1, 1, "A", null))
                            .toList());
            on.bean(ReservedUnits.class)
                    .reserve(IntStream.range(0, lines.length)
                            .mapToObj(i -> new ReservedUnits.Reservation(
                                    new OrderKey(order.id(), lines[i]), file.key(), i + 1, new UnitRange(1, 1)))
                            .toList());
            begin(file);
            return file;
        });
    }

    /** The provider has taken this case's refund, as far as our rows and the model say; nobody asked it. */
    void taken(CaseFile file) {
        on.commands.run(() -> {
            var external = on.bean(ExternalTaskService.class);
            var payout = on.bean(Refunds.class).ofCase(file.key()).get(0);
            on.jdbc
                    .sql("update refund_attempt set state = 'SUBMITTED', provider_refund_id = ? where leg_id in"
                            + " (select id from refund_leg where refund_id = ?)")
                    .params("re_" + file.key(), payout.key())
                    .update();
            var task = external.createExternalTaskQuery()
                    .processInstanceId(payout.payoutInstanceId())
                    .singleResult();
            external.lock(task.getId(), "the test", 60_000);
            external.complete(task.getId(), "the test", Map.of("settled", false));
        });
    }

    /** As if the mails had left, for tests that make a thousand and look at something else. */
    void mailsAreSent(List<CaseFile> cases) {
        on.commands.run(() -> on.jdbc
                .sql("update mail_outbox set state = 'SENT' where state = 'WAITING' and case_id in (:cases)")
                .param("cases", cases.stream().map(CaseFile::key).toList())
                .update());
    }

    /** Takes the journeys of these cases out of the engine, so that nobody works them any more. */
    void forget(List<CaseFile> cases) {
        var runtime = on.bean(RuntimeService.class);
        cases.forEach(file -> on.commands.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(file.number().value())
                .rootProcessInstances()
                .list()
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), "the test is over", true))));
    }

    /** Cases as customers open them, one unit of an order each: they wait for their labels. */
    List<CaseFile> asked(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> on.bean(OpenRequest.class)
                        .open(
                                new CaseRequest(
                                        List.of(new CaseRequest.Item(
                                                order(10_00).number(), 1, 1, ReturnReason.CHANGED_MIND, null)),
                                        Outcome.REFUND,
                                        null,
                                        null,
                                        null,
                                        "test",
                                        "en-GB",
                                        false),
                                Actor.CUSTOMER))
                .toList();
    }

    private void begin(CaseFile file) {
        var instance = on.bean(RuntimeService.class)
                .createProcessInstanceByKey(ReturnCase.KEY)
                .businessKey(file.number().value())
                .setVariables(Map.of(
                        ReturnCase.CASE_ID,
                        file.key(),
                        ReturnCase.REFUND_WARN_AT,
                        Date.from(on.time.instant().plus(Duration.ofDays(365)))))
                .startBeforeActivity("Task_CalculateRefund")
                .execute();
        on.bean(CaseFiles.class).startedAs(file.key(), instance.getId(), null);
    }

    private static CaseLine line(CaseFile file, int lineNo, Order order, OrderLine bought) {
        return CaseLine.requested(
                file.key(),
                lineNo,
                order.id(),
                bought.lineNo(),
                order.number(),
                bought.sku(),
                bought.name(),
                ReturnReason.CHANGED_MIND,
                null,
                1);
    }

    private CaseFile file(String openedBy) {
        var now = on.time.instant();
        var number = CaseNumber.random();
        return new CaseFile(
                null,
                number,
                number,
                1,
                Journey.RETURN,
                CaseState.RECEIVED,
                WaitingFor.WAREHOUSE,
                null,
                false,
                Outcome.REFUND,
                "GBP",
                "ada@example.invalid",
                "Ada",
                "en-GB",
                "test",
                openedBy,
                null,
                null,
                now,
                now,
                now,
                null,
                null,
                null,
                1,
                false,
                null,
                1);
    }
}
