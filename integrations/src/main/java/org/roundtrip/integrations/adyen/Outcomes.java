package org.roundtrip.integrations.adyen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.DisputeSnapshot;
import org.roundtrip.refund.RefundSnapshot;

/**
 * What everything Adyen told of a refund, or of a payment, comes to. It comes in any order, so the order says nothing: a
 * refund that failed in the end has failed whatever else was told, and the later stage of a dispute counts.
 */
final class Outcomes {
    private static final String REFUND = "REFUND";

    /** Told when money that was on its way, or had arrived, came back. */
    private static final Set<String> FAILED_AFTER_ALL = Set.of("REFUND_FAILED", "REFUNDED_REVERSED");

    private static final Set<String> REFUNDS = Set.of(REFUND, "REFUND_FAILED", "REFUNDED_REVERSED", "POSTPONED_REFUND");

    /** The stages of a dispute that block a refund or end the block, earlier ones first. */
    private static final List<Set<String>> STAGES = List.of(
            Set.of("NOTIFICATION_OF_CHARGEBACK"),
            Set.of("CHARGEBACK"),
            Set.of("CHARGEBACK_REVERSED"),
            Set.of("SECOND_CHARGEBACK"),
            Set.of("PREARBITRATION_WON", "ARBITRATION_WON"),
            Set.of("PREARBITRATION_LOST", "ARBITRATION_LOST"));

    private static final Set<String> IN_OUR_FAVOUR =
            Set.of("CHARGEBACK_REVERSED", "PREARBITRATION_WON", "ARBITRATION_WON");

    /** A second chargeback is the bank's answer to our defence: the money is gone, unless arbitration says otherwise. */
    private static final Set<String> LOST = Set.of("SECOND_CHARGEBACK", "PREARBITRATION_LOST", "ARBITRATION_LOST");

    private Outcomes() {}

    static boolean isOfRefund(AdyenItem item) {
        return REFUNDS.contains(item.eventCode());
    }

    static boolean isOfDispute(AdyenItem item) {
        return stage(item) >= 0;
    }

    /**
     * How a refund stands, by all that was told of it.
     *
     * @param told what has the same attempt's key or, for a refund made elsewhere, the same reference; earliest first
     * @return empty if nothing was told, or in a currency we can't express
     */
    static Optional<RefundSnapshot> refund(List<AdyenItem> told) {
        var about = told.stream().filter(Outcomes::isOfRefund).toList();
        // The refund's own event carries its reference for sure; a reversal may have one of its own.
        return about.stream()
                .min(Comparator.comparing(item -> !item.eventCode().equals(REFUND)))
                .flatMap(first -> AdyenMoney.money(first.currency(), first.value())
                        .map(amount -> new RefundSnapshot(
                                AdyenJson.PROVIDER,
                                first.pspReference(),
                                first.attempt(),
                                first.payment(),
                                amount,
                                state(about),
                                reason(about))));
    }

    private static AttemptState state(List<AdyenItem> about) {
        if (about.stream().anyMatch(Outcomes::saysFailed)) {
            return AttemptState.FAILED;
        }
        return about.stream().anyMatch(item -> item.eventCode().equals(REFUND))
                ? AttemptState.SUCCEEDED
                : AttemptState.SUBMITTED;
    }

    private static boolean saysFailed(AdyenItem item) {
        return item.eventCode().equals(REFUND)
                ? !item.success()
                : item.success() && FAILED_AFTER_ALL.contains(item.eventCode());
    }

    private static @Nullable String reason(List<AdyenItem> about) {
        return about.stream()
                .filter(Outcomes::saysFailed)
                .map(item -> item.reason() == null ? item.eventCode() : item.reason())
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** Whether a dispute holds the payment now. Several disputes of one payment have a reference each. */
    static boolean disputed(List<AdyenItem> told) {
        return told.stream()
                .filter(item -> item.success() && isOfDispute(item))
                .collect(Collectors.groupingBy(
                        AdyenItem::pspReference, Collectors.maxBy(Comparator.comparingInt(Outcomes::stage))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .anyMatch(latest -> !IN_OUR_FAVOUR.contains(latest.eventCode()));
    }

    /**
     * How the dispute stands that this item is about.
     *
     * @param told all that was told of its payment
     * @return empty if nothing of it holds, or in a currency we can't express
     */
    static Optional<DisputeSnapshot> dispute(AdyenItem about, List<AdyenItem> told) {
        return told.stream()
                .filter(item -> item.success()
                        && isOfDispute(item)
                        && item.pspReference().equals(about.pspReference()))
                .max(Comparator.comparingInt(Outcomes::stage))
                .flatMap(latest -> AdyenMoney.money(latest.currency(), latest.value())
                        .map(amount -> new DisputeSnapshot(
                                AdyenJson.PROVIDER,
                                latest.pspReference(),
                                latest.payment(),
                                null,
                                amount,
                                standing(latest),
                                latest.reason())));
    }

    private static DisputeSnapshot.State standing(AdyenItem latest) {
        if (IN_OUR_FAVOUR.contains(latest.eventCode())) {
            return DisputeSnapshot.State.WON;
        }
        return LOST.contains(latest.eventCode()) ? DisputeSnapshot.State.LOST : DisputeSnapshot.State.OPEN;
    }

    private static int stage(AdyenItem item) {
        for (int stage = 0; stage < STAGES.size(); stage++) {
            if (STAGES.get(stage).contains(item.eventCode())) {
                return stage;
            }
        }
        return -1;
    }
}
