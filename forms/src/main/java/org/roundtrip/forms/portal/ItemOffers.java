package org.roundtrip.forms.portal;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that may become of one item.
 *
 * @param refused why nothing of what comes back can be paid or exchanged, null if it can
 * @param refund what its units paid; null if they can't be given back
 * @param credit what that is as store credit; null if it can't be one
 * @param bonus what store credit adds
 * @param variants what it may be exchanged for: its variants, what was found, and what is chosen
 * @param exchanges whether it may be exchanged for anything
 * @param repair how it would be repaired, null if it can't be
 * @param oneByOne whether it could be repaired if it were a single one
 * @param chosen the value of what is chosen, empty while nothing is
 * @param find what was looked for, null if nothing was
 */
record ItemOffers(
        int line,
        String name,
        int quantity,
        @Nullable String refused,
        @Nullable Money refund,
        @Nullable Money credit,
        Money bonus,
        List<Variant> variants,
        boolean exchanges,
        @Nullable Repair repair,
        boolean oneByOne,
        String chosen,
        @Nullable String find) {

    /** What an item may be exchanged for. {@code stock} is the key of how many there are, {@code left} that number. */
    public record Variant(
            String value, String label, String stock, long left, boolean there, Money difference, boolean other) {}

    /** How it would be repaired: {@code key} names the sentence. */
    public record Repair(String key, int days) {}

    /** Whether anything at all may be chosen. */
    public boolean any() {
        return refund != null || repair != null;
    }

    /** One of what it may be exchanged for, null if there is no such. */
    @Nullable
    Variant variant(String value) {
        return variants.stream()
                .filter(variant -> variant.value().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** Whether something of this value is offered. */
    boolean offers(String value) {
        return switch (value) {
            case "REFUND" -> refund != null;
            case "STORE_CREDIT" -> credit != null;
            case "REPAIR" -> repair != null;
            default -> variant(value) != null;
        };
    }
}
