package org.roundtrip.shipping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What support did with a parcel that came after its case was over. The note goes to the customer. */
public record LateParcelAnswer(
        @NotNull Choice choice, @NotBlank @Size(max = 1000) String note) {
    public enum Choice {
        /** We keep the goods and the customer has the money for them: by a new return, or already. */
        TAKEN_IN,
        /** The goods go back to the customer. */
        SENT_BACK,
        /** We keep the goods and pay nothing; the note says why. */
        KEPT_UNPAID
    }
}
