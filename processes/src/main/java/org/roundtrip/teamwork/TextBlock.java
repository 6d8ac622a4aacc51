package org.roundtrip.teamwork;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text to write to customers with, in one language. Facts of the case stand in braces: {@code {customer}}.
 *
 * @param locale a language tag such as {@code pt-BR}
 * @param version one more with each change
 */
public record TextBlock(long id, String name, String locale, String body, long version) {
    /** What can be filled in. */
    public static final Set<String> FACTS =
            Set.of("customer", "case", "order", "items", "hand-in-by", "amount", "agent");

    private static final Pattern FACT = Pattern.compile("\\{([^{}\\s]*)}");

    /** The facts a body asks for that no case has. */
    public static List<String> unknown(String body) {
        return FACT.matcher(body)
                .results()
                .map(hit -> hit.group(1))
                .filter(name -> !FACTS.contains(name))
                .distinct()
                .toList();
    }

    /** The text with its facts. What this case does not have stays in square brackets, for the writer to see. */
    public String filled(Map<String, String> facts) {
        return FACT.matcher(body).replaceAll(hit -> {
            var fact = facts.get(hit.group(1));
            return java.util.regex.Matcher.quoteReplacement(
                    fact == null || fact.isBlank() ? "[" + hit.group(1) + "]" : fact);
        });
    }
}
