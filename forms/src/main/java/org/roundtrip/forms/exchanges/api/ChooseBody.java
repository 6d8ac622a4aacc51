package org.roundtrip.forms.exchanges.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the customer chooses in place of what can't be had: something for every line, or his money. */
record ChooseBody(
        @Nullable Boolean refund,
        @Nullable @Size(min = 1, max = 700) List<@Valid Line> lines) {
    record Line(
            @NotNull @Min(1) Integer line,
            @NotBlank @Size(max = 100) String sku) {}

    boolean wantsRefund() {
        return Boolean.TRUE.equals(refund);
    }

    Map<Integer, String> skus() {
        return lines == null
                ? Map.of()
                : lines.stream().collect(Collectors.toMap(Line::line, Line::sku, (first, last) -> last));
    }
}
