package org.roundtrip.forms.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.forms.PortalReference;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.language.Languages;
import org.springframework.stereotype.Component;

/** Reads what support sent to open a case with. */
@Component
class NewCaseForm {
    /** The field with the name that a page has for itself. */
    static final String DRAFT = "draft";

    private static final String QUANTITY = "quantity.";
    private static final int LONGEST_COMMENT = 2000;

    private final Languages languages;
    private final Clock clock;

    NewCaseForm(Languages languages, Clock clock) {
        this.languages = languages;
        this.clock = clock;
    }

    /** @param why why the day the customer asked is earlier than today, or null if it is not */
    record Read(CaseRequest request, @Nullable String why) {}

    /** A quantity that is left out or 0 is an item that stays; anything else that is no number is asked again. */
    Read read(String order, Map<String, String> sent) {
        var problems = new ArrayList<Problem>();
        var items = new ArrayList<CaseRequest.Item>();
        sent.forEach((name, value) -> {
            if (name.startsWith(QUANTITY) && !value.strip().matches("0*")) {
                item(order, name.substring(QUANTITY.length()), value.strip(), sent, problems)
                        .ifPresent(items::add);
            }
        });
        if (sent.getOrDefault("comment", "").strip().length() > LONGEST_COMMENT) {
            problems.add(new Problem("/comment", "too-long", "the customer's words have at most 2,000 characters"));
        }
        var asked = asked(sent.getOrDefault("asked", ""), problems);
        var why = sent.getOrDefault("why", "").strip();
        if (asked != null && (why.isEmpty() || why.length() > 1000)) {
            problems.add(new Problem("/why", "why-missing", "say why the day the customer asked counts"));
        }
        if (items.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("/lines", "no-items", "choose at least one item"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        return new Read(request(items, asked, sent), asked == null ? null : why);
    }

    private CaseRequest request(List<CaseRequest.Item> items, @Nullable Instant asked, Map<String, String> sent) {
        var channel = sent.getOrDefault("channel", "");
        var comment = sent.getOrDefault("comment", "").strip();
        return new CaseRequest(
                items,
                sent.getOrDefault("outcome", "").equals("STORE_CREDIT") ? Outcome.STORE_CREDIT : Outcome.REFUND,
                asked,
                reference(sent),
                comment.isEmpty() ? null : comment,
                NewCasePage.CHANNELS.contains(channel) ? channel : NewCasePage.CHANNELS.get(0),
                languages.first().toLanguageTag(),
                false);
    }

    /** What the page called itself: sent twice, it opens one case. Null if it has no such name. */
    static @Nullable String reference(Map<String, String> sent) {
        var draft = sent.getOrDefault(DRAFT, "");
        return draft.matches("[0-9a-f-]{36}") ? PortalReference.ofDesk(draft) : null;
    }

    private static Optional<CaseRequest.Item> item(
            String order, String line, String quantity, Map<String, String> sent, List<Problem> problems) {
        if (!quantity.matches("0*[1-9]\\d{0,5}")) {
            problems.add(new Problem("/lines", "no-quantity", "write how many as a whole number, such as 2"));
            return Optional.empty();
        }
        var reason = sent.getOrDefault("reason." + line, "");
        if (!line.matches("\\d{1,6}")
                || Arrays.stream(ReturnReason.values())
                        .noneMatch(one -> one.name().equals(reason))) {
            problems.add(new Problem("/lines", "reason-missing", "choose a reason for each item"));
            return Optional.empty();
        }
        return Optional.of(new CaseRequest.Item(
                order, Integer.parseInt(line), Integer.parseInt(quantity), ReturnReason.valueOf(reason), null));
    }

    /** The day the customer asked, or null if that is today. */
    private @Nullable Instant asked(String day, List<Problem> problems) {
        if (day.isBlank()) {
            return null;
        }
        try {
            var at = LocalDate.parse(day.strip());
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            if (at.isAfter(today)) {
                problems.add(new Problem("/asked", "in-the-future", "the day the customer asked lies in the future"));
            }
            return at.isBefore(today) ? at.atStartOfDay(clock.getZone()).toInstant() : null;
        } catch (DateTimeParseException e) {
            problems.add(new Problem("/asked", "no-day", "write the day as 2026-11-22"));
            return null;
        }
    }
}
