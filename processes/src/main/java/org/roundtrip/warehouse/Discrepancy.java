package org.roundtrip.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in the warehouse that does not fit what was announced, and waits for somebody to settle it.
 *
 * @param code what is written on it, if anything
 * @param description what people see, in their words
 * @param caseId the case it was found with, null for a parcel nobody announced
 * @param waitsFor the case it belongs to, as long as that can't take it; it lies here until then
 */
public record Discrepancy(
        long id,
        Kind kind,
        @Nullable String code,
        String description,
        int quantity,
        @Nullable Long caseId,
        Instant notedAt,
        String notedBy,
        @Nullable Settlement settledAs,
        @Nullable Long waitsFor) {
    public enum Kind {
        /** A parcel of which we know nothing. */
        UNANNOUNCED_PARCEL,
        /** An item in a parcel that nobody declared. */
        UNDECLARED_ITEM,
        /** An item in a parcel that belongs to another case. */
        FOREIGN_ITEM,
        /** A parcel that was not whole. */
        DAMAGED_PARCEL,
        /** Another parcel is to bring the rest. */
        REST_TO_COME
    }

    public enum Settlement {
        /** A case was opened for it. */
        CASE_CREATED,
        LINKED,
        RETURNED_TO_SENDER,
        /** It came, or was cleared up. */
        CLEARED
    }

    /** Whether goods lie here that have to go somewhere, so that clearing it up takes more than looking. */
    public boolean hasGoods() {
        return kind == Kind.UNANNOUNCED_PARCEL || kind == Kind.UNDECLARED_ITEM || kind == Kind.FOREIGN_ITEM;
    }
}
