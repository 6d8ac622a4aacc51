package org.roundtrip.exchange;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.ReplacementOrders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.Refunds;
import org.springframework.stereotype.Service;

/** The ways an exchange ends, and the moment the customer has his replacement. */
@Service
public class CloseExchange {
    private final Exchanges exchanges;
    private final ExchangeItems items;
    private final CaseLines lines;
    private final ReplacementOrders orders;
    private final Refunds refunds;
    private final ReservedUnits units;
    private final CaseDesk cases;
    private final Notices notices;
    private final Clock clock;

    CloseExchange(
            Exchanges exchanges,
            ExchangeItems items,
            CaseLines lines,
            ReplacementOrders orders,
            Refunds refunds,
            ReservedUnits units,
            CaseDesk cases,
            Notices notices,
            Clock clock) {
        this.exchanges = exchanges;
        this.items = items;
        this.lines = lines;
        this.orders = orders;
        this.refunds = refunds;
        this.units = units;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    /** The policy or support said no. */
    public void refuse(long caseId) {
        exchanges.off(caseId, Exchange.Off.REFUSED);
    }

    /** The replacement is with the customer: an order of his own from now on, so that it may come back too. */
    public void delivered(long caseId) {
        var counted = lines.of(caseId);
        orders.add(
                items.ofCase(caseId).stream()
                        .map(item -> new ReplacementOrders.Replacement(
                                line(counted, item).orderId(),
                                line(counted, item).orderLineNo(),
                                item.sku(),
                                item.words(),
                                item.quantity(),
                                item.priceMinor()))
                        .toList(),
                clock.instant());
        cases.tell(caseId, "replacement-delivered", Actor.SYSTEM);
        cases.touch(caseId);
    }

    private static CaseLine line(List<CaseLine> counted, ExchangeItem item) {
        return counted.stream()
                .filter(line -> line.lineNo() == item.lineNo())
                .findFirst()
                .orElseThrow();
    }

    /** The replacement will not reach the customer: he gets his money. */
    public void forgo(long caseId) {
        exchanges.forgone(caseId);
        cases.tell(caseId, "replacement-forgone", Actor.SYSTEM);
        cases.touch(caseId);
    }

    /** The end of the way. */
    public void close(long caseId) {
        var all = refunds.ofCase(caseId);
        if (all.stream().anyMatch(refund -> refund.state() == Refund.State.BLOCKED)) {
            cases.move(caseId, CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
            return;
        }
        var exchange = exchanges.of(caseId);
        var paid = all.stream()
                .filter(refund -> refund.state() == Refund.State.SETTLED && !refund.ofPayment())
                .findFirst();
        cases.tell(caseId, "case-closed", Actor.SYSTEM);
        if (exchange.off() == null && !exchange.forgone()) {
            var facts = new HashMap<>(Map.of("items", AgreeExchange.words(items.ofCase(caseId))));
            paid.ifPresent(refund -> facts.put("amount", refund.total().toString()));
            notices.post(caseId, MailKind.EXCHANGED, facts);
            cases.close(caseId, CaseState.EXCHANGED);
        } else if (paid.isPresent()) {
            notices.post(
                    caseId,
                    MailKind.REFUNDED,
                    Map.of("amount", paid.get().total().toString(), "method", "ORIGINAL"));
            cases.close(caseId, CaseState.REFUNDED);
        } else {
            units.release(caseId);
            closeWithout(caseId, exchange);
        }
    }

    private void closeWithout(long caseId, Exchange exchange) {
        if (exchange.hasLeft() && !exchange.forgone()) {
            // Nothing came back, and the replacement is paid: the customer has both.
            cases.close(caseId, CaseState.EXCHANGED);
            return;
        }
        var off = exchange.off();
        // A refund instead that finance would not pay: nothing called the exchange off.
        switch (off == null ? Exchange.Off.NOT_ACCEPTED : off) {
            case CANCELLED -> cases.close(caseId, CaseState.CANCELLED);
            case EXPIRED -> {
                cases.tell(caseId, "request-expired", Actor.SYSTEM);
                notices.post(caseId, MailKind.REQUEST_EXPIRED, Map.of());
                cases.close(caseId, CaseState.EXPIRED);
            }
            case REFUSED -> {
                notices.post(
                        caseId,
                        MailKind.REQUEST_REFUSED,
                        Map.of("reason", String.valueOf(lines.of(caseId).get(0).because())));
                cases.close(caseId, CaseState.REFUSED);
            }
            case ABANDONED, NOT_ACCEPTED -> {
                notices.post(caseId, MailKind.CLOSED_WITHOUT_REFUND, Map.of());
                cases.close(caseId, CaseState.REFUSED);
            }
        }
    }
}
