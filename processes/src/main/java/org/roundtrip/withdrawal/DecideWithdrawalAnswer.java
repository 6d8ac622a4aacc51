package org.roundtrip.withdrawal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person makes of a statement.
 *
 * @param orderNumber the order it is about, where the statement's own number led nowhere
 * @param lines how many units of which lines; none for all that are left
 * @param ground why it is refused
 * @param note for the customer
 */
public record DecideWithdrawalAnswer(
        @NotNull Choice choice,
        @Nullable @Size(max = 50) String orderNumber,
        @Nullable @Size(max = 700) List<@Valid Line> lines,
        @Nullable Ground ground,
        @Nullable @Size(max = 1000) String note) {
    /** @param quantity 0 leaves the line out */
    public record Line(@Min(1) int line, @Min(0) int quantity) {}

    public enum Choice {
        /** It has effect: the goods come back, then the money goes out. */
        ACCEPT,
        /** It has effect, and nothing has to come back: not delivered, a service, or not worth the way. */
        REFUND_ONLY,
        /** Look again, with {@code orderNumber}. */
        LOOK_AGAIN,
        /** Ask the customer; {@code note} is the question. */
        ASK,
        /** It has no effect, for {@code ground}. */
        REFUSE
    }
}
