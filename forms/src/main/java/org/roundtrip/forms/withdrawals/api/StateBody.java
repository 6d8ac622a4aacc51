package org.roundtrip.forms.withdrawals.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roundtrip.withdrawal.Stating;

/**
 * A withdrawal as a shop's own button took it.
 *
 * @param order the order number, or what the consumer wrote in its place
 * @param items which items in the consumer's words; left out for the whole order
 * @param statedAt when it was stated, if earlier than now
 * @param externalReference the caller's own unique name for it
 * @param locale the consumer's language tag
 */
record StateBody(
        @NotBlank @Size(max = Stating.LONGEST_NAME) String name,
        @NotBlank @Size(max = Stating.LONGEST_ORDER) String order,

        @NotBlank @Size(max = Stating.LONGEST_EMAIL) @Pattern(regexp = "[^\\s@,;<>]+@[^\\s@,;<>]+")
        String email,

        @Nullable @Size(min = 1, max = Stating.LONGEST_ITEMS)
        String items,

        @Nullable Instant statedAt,
        @Nullable @Size(min = 1, max = 100) String externalReference,
        @Nullable @Size(max = 20) String locale) {

    Stating stating() {
        var tag = locale == null ? "en-GB" : Locale.forLanguageTag(locale).toLanguageTag();
        return new Stating(name, email, order, items, statedAt, externalReference, tag, "api", true, false);
    }
}
