package org.roundtrip.forms.repairs.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.roundtrip.repair.RepairProcess;
import org.roundtrip.repair.SupplierClaim;

/** What is said of repairs over the API. */
final class RepairBodies {
    private RepairBodies() {}

    /** @param name who accepts or declines. @param text the question, if one is asked */
    record QuoteAnswer(
            RepairProcess.@NotNull QuoteAnswer answer,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 4000) String text) {}

    record RemedyChoice(RepairProcess.@NotNull Remedy remedy) {}

    record MakerAnswer(SupplierClaim.@NotNull Answer answer) {}

    record LoanOf(@NotBlank @Size(max = 100) String sku) {}
}
