package org.roundtrip.inspection;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.inventory.StockMoves;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.reimbursement.CalculateRefund;
import org.roundtrip.warehouse.PutAway;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support settles what an inspection found wrong or missing. */
@Component
class SettleInspection implements TaskVerb<SettleInspectionAnswer> {
    private static final Duration TO_ANSWER = Duration.ofDays(14);

    private final CaseLines lines;
    private final CalculateRefund calculation;
    private final AdjustRefund adjust;
    private final BackToCustomer back;
    private final StockMoves stock;
    private final PutAway putAway;
    private final CaseDesk cases;
    private final Notices notices;
    private final StaffLetters letters;
    private final Clock clock;

    SettleInspection(
            CaseLines lines,
            CalculateRefund calculation,
            AdjustRefund adjust,
            BackToCustomer back,
            StockMoves stock,
            PutAway putAway,
            CaseDesk cases,
            Notices notices,
            StaffLetters letters,
            Clock clock) {
        this.lines = lines;
        this.calculation = calculation;
        this.adjust = adjust;
        this.back = back;
        this.stock = stock;
        this.putAway = putAway;
        this.cases = cases;
        this.notices = notices;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "inspection/settle-inspection";
    }

    @Override
    public Class<SettleInspectionAnswer> answerType() {
        return SettleInspectionAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, SettleInspectionAnswer answer) {
        var choice = answer.choice();
        if (choice == SettleInspectionAnswer.Choice.OFFER && file.journey() == Journey.EXCHANGE) {
            throw new InvalidRequest(
                    "/choice", "no-offer-for-exchange", "an exchange is on or off: accept, or send back");
        }
        var found = lines.of(file.key());
        var settled = adjust.apply(
                file,
                choice == SettleInspectionAnswer.Choice.ACCEPT_ALL
                        ? found.stream().map(CaseLine::acceptedAfterAll).toList()
                        : found,
                answer);
        lines.update(settled);
        var offerDueAt = clock.instant().plus(TO_ANSWER);
        var facts = new HashMap<String, String>();
        switch (choice) {
            case ACCEPT_ALL, REFUND_ACCEPTED -> {
                stock.restock(file.key());
                putAway.released(file.key());
            }
            case OFFER -> facts.putAll(offer(file, settled, answer, offerDueAt));
            case SEND_BACK -> {
                requireNote(answer);
                back.all(file.key(), settled);
            }
        }
        if (answer.goodwill() != null) {
            facts.put(
                    "goodwill",
                    Money.of(CurrencyUnit.of(file.currency()), answer.goodwill())
                            .toString());
        }
        cases.tell(
                file.key(),
                "settled-" + choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                actor,
                facts);
        if (choice != SettleInspectionAnswer.Choice.OFFER) {
            // The offer's mail has it already.
            letters.writeNote(file.key(), actor, answer.note());
        }
        return Map.of("settlement", choice.name(), "offerDueAt", offerDueAt);
    }

    private Map<String, String> offer(
            CaseFile file, List<CaseLine> found, SettleInspectionAnswer answer, java.time.Instant due) {
        requireNote(answer);
        var amount = Money.ofMinor(
                CurrencyUnit.of(file.currency()),
                calculation.asTheyStand(file, found).total());
        var facts = Map.of("amount", amount.toString(), "note", String.valueOf(answer.note()));
        notices.post(file.key(), MailKind.OFFER_MADE, facts);
        cases.move(file.key(), CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER, due);
        return facts;
    }

    private static void requireNote(SettleInspectionAnswer answer) {
        if (answer.note() == null || answer.note().isBlank()) {
            throw new InvalidRequest("/note", "note-missing", "the customer has to be told why");
        }
    }
}
