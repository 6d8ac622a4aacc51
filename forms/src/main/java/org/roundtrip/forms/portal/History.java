package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Timeline;
import org.springframework.stereotype.Component;

/** What has happened, as far as it is the customer's business: a thing without words for customers is not shown. */
@Component
class History {
    private static final String QUESTION = "question-asked";
    private static final String OFFER = "offer-made";

    private final Timeline timeline;
    private final Words words;

    History(Timeline timeline, Words words) {
        this.timeline = timeline;
        this.words = words;
    }

    public record Event(Instant at, String text) {}

    /** What the shop waits for from the customer. {@code offer} is false for a question. */
    public record Asked(boolean offer, String note, String amount) {}

    /** The newest first. */
    List<Event> shown(List<Timeline.Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingInt(Timeline.Entry::seq).reversed())
                .flatMap(entry ->
                        words.find("portal.event." + entry.code()).map(text -> new Event(entry.at(), text)).stream())
                .toList();
    }

    /** What is open for the customer to answer, if the case waits for that. */
    Optional<Asked> asked(CaseFile file, List<Timeline.Entry> entries) {
        if (file.state() != CaseState.AWAITING_CUSTOMER) {
            return Optional.empty();
        }
        return entries.stream()
                .filter(entry -> Set.of(QUESTION, OFFER).contains(entry.code()))
                .max(Comparator.comparingInt(Timeline.Entry::seq))
                .map(entry -> new Asked(
                        entry.code().equals(OFFER),
                        entry.facts().getOrDefault("note", entry.facts().getOrDefault("question", "")),
                        entry.facts().getOrDefault("amount", "")));
    }

    List<Timeline.Entry> of(CaseFile file) {
        return timeline.of(file.key());
    }
}
