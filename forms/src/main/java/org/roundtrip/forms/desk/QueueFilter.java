package org.roundtrip.forms.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.springframework.web.util.UriUtils;

/**
 * What a list of a queue shows, and in which order. It stands in the address, so that a list can be passed on; what makes
 * no sense there is left out and not refused.
 *
 * @param by the parts by their names in the address, in the order of {@link #NAMES}
 */
public record QueueFilter(Map<String, String> by) {
    static final String VIEW = "view";
    static final String TEXT = "text";
    static final String SORT = "sort";
    static final String CURRENCY = "currency";
    static final List<String> NAMES =
            List.of(VIEW, "state", "step", "reason", "age", "due", "min", "max", CURRENCY, "owner", TEXT, SORT);
    /** Lists show more than this of nothing; longer words are no filter. */
    private static final int LONGEST = 100;

    private static final List<String> VIEWS = List.of("mine", "free");
    private static final List<String> SORTS = List.of("newest", "due", "value");
    private static final List<String> AGES = List.of("4", "24", "72", "168");
    private static final List<String> DUES = List.of("over", "day");

    static QueueFilter of(Map<String, String> sent) {
        var by = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = sent.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST && makesSense(name, value)) {
                by.put(name, value);
            }
        }
        return new QueueFilter(by);
    }

    private static boolean makesSense(String name, String value) {
        return switch (name) {
            case VIEW -> VIEWS.contains(value);
            case "state" ->
                Arrays.stream(CaseState.values()).anyMatch(one -> one.name().equals(value));
            case "reason" ->
                Arrays.stream(ReturnReason.values()).anyMatch(one -> one.name().equals(value));
            case "age" -> AGES.contains(value);
            case "due" -> DUES.contains(value);
            case "min", "max" -> value.matches("\\d{1,9}");
            case CURRENCY ->
                CurrencyUnit.registeredCurrencies().stream()
                        .anyMatch(one -> one.getCode().equals(value));
            case SORT -> SORTS.contains(value);
            default -> true;
        };
    }

    @Nullable
    public String get(String name) {
        return by.get(name);
    }

    public String value(String name) {
        return by.getOrDefault(name, "");
    }

    public boolean chosen(String name, String value) {
        return value(name).equals(value);
    }

    QueueFilter without(String name) {
        var less = new LinkedHashMap<>(by);
        less.remove(name);
        return new QueueFilter(less);
    }

    QueueFilter with(String name, String value) {
        var more = new LinkedHashMap<>(by);
        more.put(name, value);
        return of(more);
    }

    /** What can be kept as a view: words that somebody searched for may be a customer's name, so they are not. */
    QueueFilter lasting() {
        return without(TEXT);
    }

    boolean oldestFirst() {
        return !by.containsKey(SORT);
    }

    /** Whether it leaves anything out, its reader's own view apart. */
    public boolean narrows() {
        return by.keySet().stream().anyMatch(name -> !name.equals(VIEW) && !name.equals(SORT));
    }

    /** As an address has it, without the question mark. */
    String query() {
        return by.entrySet().stream()
                .map(part ->
                        part.getKey() + "=" + UriUtils.encode(part.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static QueueFilter read(String query) {
        return of(Arrays.stream(query.split("&"))
                .filter(part -> part.contains("="))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> UriUtils.decode(part[1], java.nio.charset.StandardCharsets.UTF_8),
                        (one, other) -> one)));
    }

    /** The words looked for, for {@code like}. */
    static String within(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }
}
