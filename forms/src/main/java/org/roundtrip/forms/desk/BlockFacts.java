package org.roundtrip.forms.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.forms.Amounts;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.Refunds;
import org.roundtrip.teamwork.TextBlock;
import org.springframework.stereotype.Component;

/** Fills texts with the facts of a case, in the language of the text. */
@Component
class BlockFacts {
    private final CaseLines lines;
    private final Refunds refunds;
    private final Clock clock;

    BlockFacts(CaseLines lines, Refunds refunds, Clock clock) {
        this.lines = lines;
        this.refunds = refunds;
        this.clock = clock;
    }

    String fill(TextBlock block, CaseFile file, Actor actor) {
        var locale = Locale.forLanguageTag(block.locale());
        var items = lines.of(file.key());
        return block.filled(Map.of(
                "customer", Objects.requireNonNullElse(file.customerName(), ""),
                "case", file.number().value(),
                "order", joined(items.stream().map(CaseLine::orderNumber)),
                "items", joined(items.stream().map(CaseLine::name)),
                "hand-in-by", day(file.handInBy(), locale),
                "amount", amount(file, locale),
                "agent", agent(actor)));
    }

    /** Who signs, as a name: of an address the part before the at sign. */
    private static String agent(Actor actor) {
        return Arrays.stream(actor.name().replaceFirst("@.*", "").split("[._+-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String joined(java.util.stream.Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }

    private String day(@Nullable Instant at, Locale locale) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(at.atZone(clock.getZone()));
    }

    /** What finance refused is no amount to write to a customer. */
    private String amount(CaseFile file, Locale locale) {
        return refunds.ofCase(file.key()).stream()
                .filter(refund -> refund.state() != Refund.State.REJECTED)
                .findFirst()
                .map(refund -> Amounts.text(refund.total(), locale))
                .orElse("");
    }
}
