package org.roundtrip.forms.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.AtRisk;
import org.roundtrip.operations.RetryRequest;
import org.roundtrip.operations.Trouble;
import org.roundtrip.operations.TroubleGroup;
import org.springframework.stereotype.Component;

/** What fails, in the desk's words. */
@Component
class TroubleViews {
    private final DeskTexts texts;

    TroubleViews(DeskTexts texts) {
        this.texts = texts;
    }

    /** Troubles that look the same. @param some how many "retry some" would be, 0 if that makes no sense */
    public record Group(
            String fingerprint,
            String step,
            String model,
            String words,
            int count,
            int retryable,
            int some,
            DeskTexts.Moment first,
            DeskTexts.Moment last) {}

    /** One of them. @param hindrance why it can't be tried again, in words */
    public record Row(
            String id,
            String fingerprint,
            String caseNumber,
            boolean known,
            String instanceId,
            String step,
            String model,
            int version,
            String words,
            DeskTexts.Moment at,
            @Nullable String hindrance) {}

    /** A retry and what came of it. */
    public record Retried(
            long id, String caseNumber, boolean known, String step, String by, DeskTexts.Moment asked, Badge state) {}

    /** Work that will be tried again by itself. */
    public record Risk(
            String caseNumber,
            boolean known,
            String step,
            String model,
            String kind,
            int triesLeft,
            DeskTexts.@Nullable Moment nextTry,
            String words) {}

    Group group(TroubleGroup group, int slice) {
        int retryable = group.retryable().size();
        return new Group(
                group.fingerprint(),
                group.step().name(),
                group.step().model(),
                words(group.words()),
                group.troubles().size(),
                retryable,
                retryable > slice ? slice : 0,
                texts.moment(group.first()),
                texts.moment(group.last()));
    }

    Row row(Trouble one) {
        return new Row(
                one.id(),
                one.fingerprint(),
                one.caseNumber(),
                isCase(one.caseNumber()),
                one.instanceId(),
                one.step().name(),
                one.step().model(),
                one.step().version(),
                words(one.words()),
                texts.moment(one.at()),
                one.hindrance() == null
                        ? null
                        : texts.code("hindrance", one.hindrance().name()));
    }

    List<Retried> retried(List<RetryRequest> requests) {
        return requests.stream()
                .map(one -> new Retried(
                        one.id(),
                        one.caseNumber(),
                        isCase(one.caseNumber()),
                        one.stepName(),
                        texts.person(one.by()),
                        texts.moment(one.requestedAt()),
                        state(one)))
                .toList();
    }

    private Badge state(RetryRequest one) {
        var at = one.settledAt() == null ? "" : texts.moment(one.settledAt()).words();
        return switch (one.state()) {
            case REQUESTED -> new Badge("info", texts.text("retry.requested"));
            case WORKED -> new Badge("good", texts.text("retry.worked", at));
            case FAILED_AGAIN -> new Badge("bad", texts.text("retry.failed-again", at));
            case NOT_NEEDED -> new Badge("plain", texts.text("retry.not-needed"));
        };
    }

    Risk risk(AtRisk one) {
        return new Risk(
                one.caseNumber(),
                isCase(one.caseNumber()),
                one.step().name(),
                one.step().model(),
                texts.code("work-kind", one.kind().name()),
                one.triesLeft(),
                texts.momentOrNull(one.nextTry()),
                words(one.words()));
    }

    private String words(String words) {
        return words.isEmpty() ? texts.text("incidents.no-words") : words;
    }

    /** A merchant's own process may have another key. */
    static boolean isCase(String key) {
        return key.startsWith("RMA-");
    }
}
