package org.roundtrip.forms.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.Timeline;
import org.springframework.stereotype.Component;

/** What has happened, as far as it is the customer's business: a thing without words for customers is not shown. */
@Component
class History {
    private static final String QUESTION = "question-asked";
    private static final String OFFER = "settled-offer";
    private static final Map<String, Turn> TURNS = Map.of(
            QUESTION,
            Turn.QUESTION,
            OFFER,
            Turn.OFFER,
            "replacement-not-there",
            Turn.CHOICE,
            "exchange-not-paid",
            Turn.CHOICE,
            "quote-sent",
            Turn.QUOTE,
            "remedy-asked",
            Turn.REMEDY);
    private static final Set<String> REFUSED =
            Set.of("review-refused", "closed-unpaid", "withdrawal-refused", "withdrawal-given-up");

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

    /** When the last of these things happened. */
    Optional<Instant> last(List<Timeline.Entry> entries, String... codes) {
        return newest(entries, Set.of(codes)).map(Timeline.Entry::at);
    }

    /** What support wrote for the customer when it refused, or closed the case without money. */
    Optional<String> refusal(List<Timeline.Entry> entries) {
        return newest(entries, REFUSED)
                .map(entry -> entry.facts().getOrDefault("note", ""))
                .filter(note -> !note.isBlank());
    }

    /** What a case that waits for its customer wants of him. */
    enum Turn {
        QUESTION,
        OFFER,
        /** What he wanted in exchange can't be had: he chooses again. */
        CHOICE,
        QUOTE,
        /** His device is not repaired: he chooses what he gets instead. */
        REMEDY
    }

    /** Empty for a case that does not wait for its customer. */
    Optional<Turn> turn(CaseFile file, List<Timeline.Entry> entries) {
        return file.state() == CaseState.AWAITING_CUSTOMER
                ? newest(entries, TURNS.keySet()).map(entry -> TURNS.get(entry.code()))
                : Optional.empty();
    }

    /** What is open for the customer to answer in words, if the case waits for that. A question is also a message. */
    Optional<Asked> asked(CaseFile file, List<Timeline.Entry> entries, List<Messages.Message> messages) {
        var turn = turn(file, entries);
        if (turn.isEmpty() || turn.get() != Turn.QUESTION && turn.get() != Turn.OFFER) {
            return Optional.empty();
        }
        return newest(entries, Set.of(QUESTION, OFFER))
                .map(entry -> new Asked(
                        entry.code().equals(OFFER),
                        entry.facts().getOrDefault("note", entry.code().equals(OFFER) ? "" : lastOfStaff(messages)),
                        words.amount(entry.facts().getOrDefault("amount", ""))));
    }

    private static String lastOfStaff(List<Messages.Message> messages) {
        return messages.stream()
                .filter(message -> !message.fromCustomer())
                .reduce((earlier, later) -> later)
                .map(Messages.Message::body)
                .orElse("");
    }

    private static Optional<Timeline.Entry> newest(List<Timeline.Entry> entries, Set<String> codes) {
        return entries.stream()
                .filter(entry -> codes.contains(entry.code()))
                .max(Comparator.comparingInt(Timeline.Entry::seq));
    }

    List<Timeline.Entry> of(CaseFile file) {
        return timeline.of(file.key());
    }
}
