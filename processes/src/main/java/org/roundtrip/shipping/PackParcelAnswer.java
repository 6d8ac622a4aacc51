package org.roundtrip.shipping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The warehouse has packed a parcel to a customer and handed it over. Things without numbers need not be named. */
public record PackParcelAnswer(
        @Nullable @Size(max = 200) List<@Valid Item> items,
        @Nullable @Size(max = 1000) String note) {

    /** The units' numbers of one line of the parcel. */
    public record Item(
            @Min(1) int line, @NotNull @Size(max = 500) List<@NotBlank @Size(max = 100) String> serials) {}
}
