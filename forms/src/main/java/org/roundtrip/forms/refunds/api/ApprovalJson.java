package org.roundtrip.forms.refunds.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.roundtrip.refund.ApproveMany;

/**
 * What became of one. {@code amount} is minor units of {@code currency}; neither is known, nor the case, if nothing waits
 * under this id.
 *
 * @param refusal why it was not approved, null if it was
 */
record ApprovalJson(
        String task,
        @JsonProperty("case") @Nullable String caseNumber,
        @Nullable Long amount,
        @Nullable String currency,
        boolean approved,
        @Nullable String refusal) {
    static ApprovalJson of(ApproveMany.Word word) {
        var amount = word.amount();
        return new ApprovalJson(
                word.taskId(),
                word.caseNumber(),
                amount == null ? null : amount.getAmountMinorLong(),
                amount == null ? null : amount.getCurrencyUnit().getCode(),
                word.approved(),
                word.code());
    }
}
