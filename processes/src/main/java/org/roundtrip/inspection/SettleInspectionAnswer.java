package org.roundtrip.inspection;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Support's answer to an inspection that found something wrong or missing. {@code note} goes to the customer.
 *
 * @param goodwill given on top of what is paid back, in the case's currency with its decimals, for example 5.00
 * @param diminishedPercent how much of what they paid the accepted units lost in value, instead of what was found; 0
 *     waives it
 */
public record SettleInspectionAnswer(
        @NotNull Choice choice,
        @Nullable @Size(max = 1000) String note,
        @Nullable @DecimalMin("0") @DecimalMax("1000000000") BigDecimal goodwill,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal diminishedPercent) {
    public SettleInspectionAnswer(Choice choice, @Nullable String note) {
        this(choice, note, null, null);
    }

    public enum Choice {
        /** Refund everything that was authorised: rejected units count as accepted, missing ones as lost at our risk. */
        ACCEPT_ALL,
        /** Refund what was accepted; the customer is told. */
        REFUND_ACCEPTED,
        /** Offer to refund what was accepted and ask the customer first. */
        OFFER,
        /** Send everything back, refund nothing. */
        SEND_BACK
    }
}
