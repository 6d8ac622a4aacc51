package org.roundtrip.forms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What happened to a case, in words. The texts are those of {@code timeline_en.properties}: {@code {fact}} stands for a
 * fact of the entry, and {@code [a part in brackets]} is left out when a fact it needs is not there.
 */
@Component
public class TimelineTexts {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z]+)}");

    private static final Set<String> AMOUNTS = Set.of("amount", "paidBack", "backOnCredit", "credited");

    private static final Set<String> DAYS = Set.of("dueAt", "expected");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T.*Z)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final Properties texts = new Properties();

    public TimelineTexts() {
        try (var in = Objects.requireNonNull(TimelineTexts.class.getResourceAsStream("/timeline_en.properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of an entry, as plain text; a code without a text of its own is shown in words. */
    public String text(String code, Map<String, String> facts) {
        var text = texts.getProperty(code);
        if (text == null) {
            return inWords(code);
        }
        var kept = OPTIONAL.matcher(text).replaceAll(part -> {
            var needed = FACT.matcher(part.group(1));
            while (needed.find()) {
                if (facts.getOrDefault(needed.group(1), "").isBlank()) {
                    return "";
                }
            }
            return Matcher.quoteReplacement(part.group(1));
        });
        return FACT.matcher(kept)
                .replaceAll(fact -> Matcher.quoteReplacement(
                        AMOUNTS.contains(fact.group(1))
                                ? Amounts.stored(facts.getOrDefault(fact.group(1), ""), Locale.UK)
                                : words(fact.group(1), facts.getOrDefault(fact.group(1), ""))))
                .strip();
    }

    /** The words a code has within texts, if it has any. */
    public Optional<String> fact(String fact, String value) {
        return Optional.ofNullable(texts.getProperty("fact." + fact + "." + value));
    }

    /** Codes that have words of their own, and days. */
    private String words(String fact, String value) {
        var day = ISO_DAY.matcher(value);
        return DAYS.contains(fact) && day.matches()
                ? DAY.format(LocalDate.parse(day.group(1)))
                : fact(fact, value).orElse(value);
    }

    private static String inWords(String code) {
        var words = code.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
