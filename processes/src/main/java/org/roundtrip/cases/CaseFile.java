package org.roundtrip.cases;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A case as lists and pages need it: who, what, where it stands and whose turn it is. {@code state}, {@code waitingFor}
 * and {@code dueAt} are written in the transaction of the process step they tell about.
 *
 * @param requestNumber the plain number, shared by all cases of one request
 * @param parts how many cases the request is
 * @param requestedAt when the customer asked; counts for the policy's periods and nothing else
 * @param handInBy until when the parcel has to be handed in, once that is known
 * @param accessGeneration part of the customer's link: one more makes older links useless
 * @param mayAskByMail whether the customer agreed to be asked by mail how it went, and thanked with an offer
 * @param followUpDueAt when the customer is to be asked; null while that is not to happen, or when it has
 */
public record CaseFile(
        @Id @Nullable Long id,
        CaseNumber number,
        CaseNumber requestNumber,
        int parts,
        Journey journey,
        CaseState state,
        @Nullable WaitingFor waitingFor,
        @Nullable Instant dueAt,
        boolean closed,
        Outcome outcome,
        String currency,
        @Nullable String customerEmail,
        @Nullable String customerName,
        String locale,
        String channel,
        String openedBy,
        @Nullable String externalReference,
        @Nullable String comment,
        Instant requestedAt,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable Instant handInBy,
        @Nullable String processInstanceId,
        int accessGeneration,
        boolean mayAskByMail,
        @Nullable Instant followUpDueAt,
        long version) {

    /** Whether it is one of several cases of its request. */
    public boolean isPart() {
        return parts > 1;
    }

    /** Whether it counts as asked for earlier than it was opened. */
    public boolean isBackDated() {
        return requestedAt.isBefore(openedAt);
    }

    /** The id of a case that is stored. */
    public long key() {
        return Objects.requireNonNull(id);
    }
}
