package org.roundtrip.withdrawal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is done about a refund that is due while the goods still travel. */
public record TravellingGoodsAnswer(
        @NotNull Choice choice, @Nullable @Size(max = 1000) String note) {
    public enum Choice {
        /** Stop waiting for the parcel: support decides on it as on a late one, and can pay at once. */
        STOP_WAITING,
        /** The parcel is as good as here. */
        WAIT
    }
}
