package org.roundtrip.forms.desk;

import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.HoldAttempt;
import org.roundtrip.collection.HoldAttempts;
import org.springframework.stereotype.Component;

/** Money wanted of a case's customer, in words. */
@Component
class CollectionPanels {
    private final Collections collections;
    private final HoldAttempts attempts;
    private final DeskTexts texts;

    CollectionPanels(Collections collections, HoldAttempts attempts, DeskTexts texts) {
        this.collections = collections;
        this.attempts = attempts;
        this.texts = texts;
    }

    /** The newest first. */
    List<CasePanel.Collected> of(long caseId, Sight sight) {
        return collections.ofCase(caseId).stream()
                .sorted((one, other) -> Long.compare(other.key(), one.key()))
                .map(each -> collected(each, sight))
                .toList();
    }

    private CasePanel.Collected collected(Collection collection, Sight sight) {
        var state = collection.state();
        return new CasePanel.Collected(
                texts.money(collection.amount()),
                texts.code("collection.purpose", collection.purpose().name()),
                new Badge(tone(state), texts.code("collection.state", state.name())),
                detail(collection),
                sight.provider() ? collection.paymentReference() : null,
                collection.settledElsewhere(),
                collection.problem() == null ? null : texts.code("because", collection.problem()),
                attempts.of(collection.key()).stream()
                        .map(attempt -> tried(attempt, sight))
                        .toList());
    }

    private String detail(Collection collection) {
        return switch (collection.state()) {
            case WANTED, OPEN, CLOSING, FAILED ->
                texts.text("collection.pay-by", texts.moment(collection.payBy()).words());
            case AUTHORISED ->
                collection.heldUntil() == null
                        ? ""
                        : texts.text(
                                "collection.held-until",
                                texts.moment(collection.heldUntil()).words());
            case CAPTURED -> texts.text("collection.captured", texts.money(collection.captured()));
            case PAID, RELEASED, CLOSED, GIVEN_BACK ->
                collection.settledAt() == null
                        ? ""
                        : texts.moment(collection.settledAt()).words();
        };
    }

    private String tried(HoldAttempt attempt, Sight sight) {
        var why = sight.provider() && attempt.providerMessage() != null
                ? attempt.providerMessage()
                : attempt.providerCode();
        return Stream.of(
                        texts.code("collection.kind", attempt.kind().name()),
                        texts.code("collection.try", attempt.state().name()),
                        why == null ? "" : why)
                .filter(word -> !word.isEmpty())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private static String tone(Collection.State state) {
        return switch (state) {
            case PAID, CAPTURED -> "good";
            case FAILED -> "bad";
            case CLOSING -> "warn";
            case WANTED, OPEN, AUTHORISED -> "info";
            case RELEASED, CLOSED, GIVEN_BACK -> "plain";
        };
    }
}
