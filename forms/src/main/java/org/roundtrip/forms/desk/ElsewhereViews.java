package org.roundtrip.forms.desk;

import org.jspecify.annotations.Nullable;
import org.roundtrip.refund.Dispute;
import org.roundtrip.refund.ElsewhereRefund;
import org.roundtrip.refund.RefundsElsewhere;
import org.roundtrip.refund.UnpaidRefunds;
import org.springframework.stereotype.Component;

/** Refunds made elsewhere and disputes in the desk's words. */
@Component
class ElsewhereViews {
    private final DeskTexts texts;

    ElsewhereViews(DeskTexts texts) {
        this.texts = texts;
    }

    /** A refund made elsewhere. {@code match} says in words what it was for. */
    public record Row(
            long id,
            String amount,
            String provider,
            String providerRefundId,
            String payment,
            String order,
            DeskTexts.Moment seen,
            Badge state,
            @Nullable String match,
            @Nullable String caseNumber,
            @Nullable String by,
            @Nullable String note,
            DeskTexts.@Nullable Moment at) {}

    /** Something that happened to one. */
    public record Event(DeskTexts.Moment at, String words, String actor) {}

    /** A refund of a case that it may have paid. */
    public record Candidate(long refundId, String caseNumber, String amount, boolean part) {}

    /** A disputed payment. */
    public record DisputeRow(
            String amount,
            String provider,
            String id,
            String payment,
            String order,
            Badge state,
            @Nullable String reason,
            DeskTexts.Moment opened,
            DeskTexts.@Nullable Moment closed) {}

    Row row(ElsewhereRefund refund) {
        var match = refund.match();
        return new Row(
                refund.id(),
                texts.money(refund.amount()),
                texts.person(refund.provider()),
                refund.providerRefundId(),
                refund.payment().shown(),
                refund.orderNumber(),
                texts.moment(refund.seenAt()),
                new Badge(
                        refund.state().reserves() ? "info" : "bad",
                        texts.code("attempt", refund.state().name())),
                match == null ? null : texts.text("elsewhere.as." + match.as().name()),
                match == null ? null : match.caseNumber(),
                match == null ? null : texts.person(match.by()),
                match == null || match.note() == null || match.note().isBlank() ? null : match.note(),
                match == null ? null : texts.moment(match.at()));
    }

    Event event(RefundsElsewhere.Event event) {
        var words = texts.find("elsewhere.event." + event.code(), texts.code("attempt", event.words()), event.words());
        return new Event(texts.moment(event.at()), words == null ? event.words() : words, texts.person(event.actor()));
    }

    Candidate candidate(UnpaidRefunds.Unpaid unpaid) {
        return new Candidate(
                unpaid.refundId(), unpaid.caseNumber(), texts.money(unpaid.amount()), unpaid.legId() != null);
    }

    DisputeRow dispute(Dispute dispute) {
        return new DisputeRow(
                texts.money(dispute.amount()),
                texts.person(dispute.provider()),
                dispute.providerDisputeId(),
                dispute.paymentReference(),
                dispute.orderNumber(),
                new Badge(
                        switch (dispute.state()) {
                            case OPEN -> "warn";
                            case WON -> "good";
                            case LOST -> "bad";
                        },
                        texts.code("dispute", dispute.state().name())),
                dispute.reason() == null ? null : texts.code("dispute-reason", dispute.reason()),
                texts.moment(dispute.openedAt()),
                texts.momentOrNull(dispute.closedAt()));
    }
}
