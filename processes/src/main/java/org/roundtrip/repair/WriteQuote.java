package org.roundtrip.repair;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/**
 * The bench writes what a repair would cost. A customer who has paid for an earlier quote is not offered less than that:
 * he would have paid more than he agreed to.
 */
@Component
class WriteQuote implements TaskVerb<QuoteBody> {
    private final RepairQuotes quotes;
    private final OfferRepair offer;
    private final CaseDesk cases;
    private final Clock clock;

    WriteQuote(RepairQuotes quotes, OfferRepair offer, CaseDesk cases, Clock clock) {
        this.quotes = quotes;
        this.offer = offer;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "repair/write-quote";
    }

    @Override
    public Class<QuoteBody> answerType() {
        return QuoteBody.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, QuoteBody answer) {
        long paid = offer.alreadyPaid(file.key());
        if (answer.lines().stream().mapToLong(QuoteBody.Line::amountMinor).sum() < paid) {
            var amount = Money.ofMinor(CurrencyUnit.of(file.currency()), paid);
            throw new InvalidRequest(
                    "/lines", "less-than-paid", "the customer has paid " + amount + " already: offer that or more");
        }
        quotes.add(
                file.key(),
                file.currency(),
                answer.lines().stream()
                        .map(line -> new RepairQuote.Line(line.kind(), line.words(), line.amountMinor()))
                        .toList(),
                clock.instant().plus(Duration.ofDays(answer.validDays())),
                clock.instant());
        cases.tell(file.key(), "quote-written", actor);
        return Map.of();
    }
}
