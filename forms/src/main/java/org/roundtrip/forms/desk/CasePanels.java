package org.roundtrip.forms.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.Timeline;
import org.roundtrip.forms.PortalReference;
import org.roundtrip.forms.TimelineTexts;
import org.springframework.stereotype.Component;

/** Puts a case in words for one person. */
@Component
class CasePanels {
    private static final Set<CaseState> CANCELLABLE = EnumSet.of(
            CaseState.REQUESTED, CaseState.IN_REVIEW, CaseState.AWAITING_CUSTOMER, CaseState.AWAITING_PARCEL);

    private final CaseLines lines;
    private final LinePanels panelLines;
    private final ParcelPanels parcels;
    private final MoneyPanels money;
    private final OutsidePanels outside;
    private final CollectionPanels collected;
    private final ExpectedPanels expected;
    private final Messages messages;
    private final Timeline timeline;
    private final TimelineTexts happenings;
    private final FollowUpPanels followUps;
    private final RepairPanels repairs;
    private final ExchangePanels exchanges;
    private final WithdrawalPanels withdrawals;
    private final PartPanels parts;
    private final DeskTexts texts;

    CasePanels(
            CaseLines lines,
            LinePanels panelLines,
            ParcelPanels parcels,
            MoneyPanels money,
            OutsidePanels outside,
            CollectionPanels collected,
            ExpectedPanels expected,
            Messages messages,
            Timeline timeline,
            TimelineTexts happenings,
            FollowUpPanels followUps,
            RepairPanels repairs,
            ExchangePanels exchanges,
            WithdrawalPanels withdrawals,
            PartPanels parts,
            DeskTexts texts) {
        this.lines = lines;
        this.panelLines = panelLines;
        this.parcels = parcels;
        this.money = money;
        this.outside = outside;
        this.collected = collected;
        this.expected = expected;
        this.messages = messages;
        this.timeline = timeline;
        this.happenings = happenings;
        this.followUps = followUps;
        this.repairs = repairs;
        this.exchanges = exchanges;
        this.withdrawals = withdrawals;
        this.parts = parts;
        this.texts = texts;
    }

    CasePanel of(CaseFile file, Actor actor) {
        var sight = Sight.orRefuse(actor);
        var caseLines = lines.of(file.key());
        var refunds = sight.money() ? money.of(file, caseLines, sight) : List.<CasePanel.Money>of();
        return new CasePanel(
                file.number().value(),
                new Badge(tone(file.state()), texts.code("state", file.state().code())),
                file.waitingFor() == null
                        ? ""
                        : texts.code("waiting-for", file.waitingFor().name()),
                file.closed(),
                sight.support() && file.journey() != Journey.WITHDRAWAL && cancellable(file) && !exchanges.gone(file),
                sight,
                QueuePage.customer(file.customerName(), sight),
                sight.names() ? file.customerEmail() : null,
                texts.code("outcome", file.outcome().name()),
                caseLines.stream().map(CaseLine::orderNumber).distinct().toList(),
                texts.moment(file.requestedAt()),
                texts.momentOrNull(file.handInBy()),
                PortalReference.is(file.externalReference()) ? null : file.externalReference(),
                file.comment(),
                panelLines.of(file, caseLines, sight),
                lines.undeclared(file.key()).stream()
                        .map(item -> new CasePanel.Found(item.description(), item.quantity()))
                        .toList(),
                parcels.of(file.key()),
                refunds,
                sight.money() ? outside.of(caseLines, sight) : List.of(),
                sight.money() ? collected.of(file.key(), sight) : List.of(),
                sight.money() && refunds.isEmpty() && !caseLines.isEmpty() && paysBack(file)
                        ? expected.of(file, caseLines)
                        : null,
                sight.messages() ? messages(file.key()) : List.of(),
                happenings(file.key()),
                sight.messages() ? followUps.of(file, refunds) : null,
                repairs.of(file.key()),
                exchanges.of(file, caseLines, sight),
                withdrawals.of(file.key(), sight),
                parts.of(file));
    }

    /** An exchange or a repair brings no money if all goes well: a sum would promise one. */
    private static boolean paysBack(CaseFile file) {
        return file.outcome() != Outcome.EXCHANGE && file.outcome() != Outcome.REPAIR;
    }

    /** Whether it is worth offering to cancel; the process has the last word. */
    private static boolean cancellable(CaseFile file) {
        boolean unpaid = file.state() == CaseState.AWAITING_PAYMENT && file.outcome() == Outcome.EXCHANGE;
        boolean atTheBench = file.state() == CaseState.AWAITING_CUSTOMER && file.outcome() == Outcome.REPAIR;
        return !file.closed() && !atTheBench && (unpaid || CANCELLABLE.contains(file.state()));
    }

    private List<CasePanel.Message> messages(long caseId) {
        return messages.of(caseId).stream()
                .map(message -> new CasePanel.Message(
                        texts.moment(message.at()),
                        message.fromCustomer(),
                        message.fromCustomer() ? texts.text("message.customer") : texts.person(message.author()),
                        message.body()))
                .toList();
    }

    private List<CasePanel.Happening> happenings(long caseId) {
        return timeline.of(caseId).stream()
                .sorted(Comparator.comparingInt(Timeline.Entry::seq).reversed())
                .map(this::happening)
                .toList();
    }

    CasePanel.Happening happening(Timeline.Entry entry) {
        return new CasePanel.Happening(
                texts.moment(entry.at()), happenings.text(entry.code(), inWords(entry.facts())), who(entry));
    }

    /** Reasons are kept as codes, several of them with commas between. */
    private Map<String, String> inWords(Map<String, String> facts) {
        var codes = facts.get("because");
        if (codes == null) {
            return facts;
        }
        var words = new HashMap<>(facts);
        words.put(
                "because",
                Arrays.stream(codes.split(","))
                        .map(code -> happenings.fact("because", code).orElseGet(() -> texts.code("because", code)))
                        .collect(Collectors.joining(" ")));
        return words;
    }

    private String who(Timeline.Entry entry) {
        return switch (entry.actorKind()) {
            case CUSTOMER -> texts.text("actor.customer");
            case SYSTEM -> texts.text("actor.system");
            case STAFF, PROGRAM -> texts.person(entry.actor());
        };
    }

    static String tone(CaseState state) {
        return switch (state) {
            case REFUNDED, EXCHANGED, REPAIRED -> "good";
            case REFUND_BLOCKED -> "bad";
            case IN_REVIEW, AWAITING_CUSTOMER, AWAITING_PAYMENT, REFUND_WAITING -> "warn";
            case REFUSED, EXPIRED, CANCELLED -> "plain";
            default -> "info";
        };
    }
}
