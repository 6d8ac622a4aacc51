package org.roundtrip.calculation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The taxes in an amount, in minor units by code, in the order the shop names them. */
public record Taxes(List<Tax> each) {
    public static final Taxes NONE = new Taxes(List.of());
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,20}");

    /** @param code the shop's own, for example {@code VAT20}: 1 to 20 letters, digits, dots, dashes, underscores */
    public record Tax(String code, long amount) {
        public Tax {
            if (!isCode(code)) {
                throw new IllegalArgumentException("no tax code: " + code);
            }
        }
    }

    public Taxes {
        each = List.copyOf(each);
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** A tax nobody has named. */
    public static Taxes unnamed(long amount) {
        return amount == 0 ? NONE : new Taxes(List.of(new Tax("TAX", amount)));
    }

    /** As {@link #toString()} writes them. */
    public static Taxes of(String stored) {
        var taxes = new ArrayList<Tax>();
        for (var tax : stored.split(" ")) {
            int colon = tax.indexOf(':');
            if (colon > 0) {
                taxes.add(new Tax(tax.substring(0, colon), Long.parseLong(tax.substring(colon + 1))));
            }
        }
        return new Taxes(taxes);
    }

    public long total() {
        return each.stream().mapToLong(Tax::amount).sum();
    }

    public Taxes plus(Taxes other) {
        var sums = new LinkedHashMap<String, Long>();
        each.forEach(tax -> sums.merge(tax.code(), tax.amount(), Long::sum));
        other.each.forEach(tax -> sums.merge(tax.code(), tax.amount(), Long::sum));
        return new Taxes(sums.entrySet().stream()
                .map(sum -> new Tax(sum.getKey(), sum.getValue()))
                .toList());
    }

    /** For example {@code VAT20:1200 ECO:15}. */
    @Override
    public String toString() {
        return each.stream().map(tax -> tax.code() + ":" + tax.amount()).collect(Collectors.joining(" "));
    }
}
