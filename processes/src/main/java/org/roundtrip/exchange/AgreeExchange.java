package org.roundtrip.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.Purpose;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.policy.DecisionLog;
import org.roundtrip.policy.ExchangePolicy;
import org.roundtrip.policy.ExchangePolicy.Timing;
import org.roundtrip.reimbursement.UnitValues;
import org.springframework.stereotype.Service;

/** Comes to terms with the customer: when the replacement leaves, and what has to be paid or held before. */
@Service
public class AgreeExchange {
    /** How long a customer has to pay a difference. */
    static final Duration TO_PAY = Duration.ofDays(3);

    /** How long he has to choose again. */
    static final Duration TO_CHOOSE = Duration.ofDays(7);

    private final Exchanges exchanges;
    private final ExchangeItems items;
    private final CaseLines lines;
    private final UnitValues values;
    private final ExchangePolicy policy;
    private final DecisionLog log;
    private final Collections collections;
    private final CaseDesk cases;
    private final CaseFiles files;
    private final Notices notices;
    private final Clock clock;

    AgreeExchange(
            Exchanges exchanges,
            ExchangeItems items,
            CaseLines lines,
            UnitValues values,
            ExchangePolicy policy,
            DecisionLog log,
            Collections collections,
            CaseDesk cases,
            CaseFiles files,
            Notices notices,
            Clock clock) {
        this.exchanges = exchanges;
        this.items = items;
        this.lines = lines;
        this.values = values;
        this.policy = policy;
        this.log = log;
        this.collections = collections;
        this.cases = cases;
        this.files = files;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return what has to be collected or held first, 0 for nothing */
    public long decideTerms(long caseId) {
        var file = cases.known(caseId);
        var counted = lines.of(caseId);
        var price = price(file, items.ofCase(caseId));
        var paid = paid(file, counted);
        var decision = policy.timing(
                exchanges.of(caseId).inAdvance(),
                counted.stream().allMatch(line -> line.reason().shopsFault()),
                price.getAmount());
        log.record(List.of(new DecisionLog.Decided(caseId, null, decision.answer())));
        var collection = collect(file, decision.timing(), price, price.minus(paid));
        exchanges.agreed(caseId, decision.timing(), decision.answer().source(), decision.holdDays(), collection);
        cases.tell(
                caseId,
                "exchange-terms",
                Actor.SYSTEM,
                Map.of("timing", decision.timing().name(), "because", decision.because()));
        return collection == null ? 0 : collection;
    }

    private @Nullable Long collect(CaseFile file, Timing timing, Money price, Money difference) {
        boolean held = timing == Timing.AT_ONCE && price.isPositive();
        if (!held && !difference.isPositive()) {
            return null;
        }
        var payBy = clock.instant().plus(TO_PAY);
        cases.move(file.key(), CaseState.AWAITING_PAYMENT, WaitingFor.CUSTOMER, payBy);
        return collections.want(
                file.key(), held ? Purpose.HOLD : Purpose.PRICE_DIFFERENCE, held ? price : difference, payBy);
    }

    /** What came of asking for money. */
    public enum Payment {
        COLLECTED,
        NOT_COLLECTED,
        /** The exchange was called off meanwhile; what came nevertheless goes back. */
        OFF
    }

    public Payment notePayment(long caseId, boolean collected) {
        if (exchanges.of(caseId).off() != null) {
            return Payment.OFF;
        }
        return collected ? Payment.COLLECTED : Payment.NOT_COLLECTED;
    }

    /** Nothing to be had of what was chosen, or not paid in time. @return until when the customer may choose again */
    public Instant askToChooseAgain(long caseId, boolean notPaid) {
        var chooseBy = clock.instant().plus(TO_CHOOSE);
        var because = notPaid ? "NOT_PAID" : "OUT_OF_STOCK";
        cases.tell(caseId, notPaid ? "exchange-not-paid" : "replacement-not-there", Actor.SYSTEM);
        notices.post(
                caseId,
                MailKind.CHOOSE_AGAIN,
                Map.of("because", because, "items", words(items.ofCase(caseId)), "chooseBy", chooseBy.toString()));
        cases.move(caseId, CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER, chooseBy);
        return chooseBy;
    }

    /** The customer chose a refund, or nothing in time: the case goes on as a return. */
    public void settleForRefund(long caseId) {
        files.outcome(caseId, Outcome.REFUND);
        exchanges.forgone(caseId);
        cases.tell(caseId, "exchange-became-refund", Actor.SYSTEM);
        notices.post(caseId, MailKind.EXCHANGE_BECAME_REFUND, Map.of());
        cases.move(caseId, CaseState.REQUESTED, WaitingFor.CARRIER);
    }

    static Money price(CaseFile file, List<ExchangeItem> items) {
        return items.stream()
                .map(item -> item.price(file.currency()))
                .reduce(Money.zero(CurrencyUnit.of(file.currency())), Money::plus);
    }

    private Money paid(CaseFile file, List<CaseLine> counted) {
        long minor = values.ofCase(counted).values().stream()
                .mapToLong(value -> value.total())
                .sum();
        return Money.ofMinor(CurrencyUnit.of(file.currency()), minor);
    }

    static String words(List<ExchangeItem> items) {
        return items.stream()
                .map(item -> item.quantity() + " × " + item.words())
                .collect(Collectors.joining("\n"));
    }
}
