package org.roundtrip.credit;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long credits are valid, {@code roundtrip.store-credit.valid-for}: an ISO duration such as P730D. For ever unless set. */
@Component
class CreditTerms {
    private final @Nullable Duration validFor;

    CreditTerms(@Value("${roundtrip.store-credit.valid-for:}") String validFor) {
        this.validFor = validFor.isBlank() ? null : duration(validFor.strip());
    }

    @Nullable
    Instant expiry(Instant issuedAt) {
        return validFor == null ? null : issuedAt.plus(validFor);
    }

    private static Duration duration(String text) {
        try {
            var duration = Duration.parse(text);
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Said below, with the setting's name.
        }
        throw new IllegalStateException("roundtrip.store-credit.valid-for is not an ISO duration such as P730D");
    }
}
