package org.roundtrip.forms.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.refund.ApproveMany;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approving refunds together, in words: which can be ticked, what they come to, what became of each. */
@Component
class BulkApproval {
    static final String FORM = "refund/approve-refund";

    private final ApproveMany approvals;
    private final JdbcClient jdbc;
    private final DeskTexts texts;
    private final Clock clock;

    BulkApproval(ApproveMany approvals, JdbcClient jdbc, DeskTexts texts, Clock clock) {
        this.approvals = approvals;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether a row can be ticked, or why not. */
    public record Tick(@Nullable String refusal) {}

    /** All that waits for an approval. */
    public record Strip(long waiting, long late, String total) {}

    /** A refund that was asked about. */
    public record Asked(
            String taskId,
            @Nullable String caseNumber,
            @Nullable String amount,
            @Nullable String refusal) {}

    /** By task; rows that are no approvals are missing. */
    Map<String, Tick> ticks(Collection<FindWork.Waiting> rows, Actor actor) {
        if (!Sight.of(actor).finance()) {
            return Map.of();
        }
        var tasks = rows.stream()
                .filter(row -> row.formKey().equals(FORM))
                .map(FindWork.Waiting::taskId)
                .toList();
        return approvals.look(tasks, actor).stream()
                .filter(word -> word.caseNumber() != null)
                .collect(Collectors.toMap(ApproveMany.Word::taskId, word -> new Tick(words(word))));
    }

    @Nullable
    Strip strip(String queue, Actor actor) {
        if (!queue.equals("finance") || !Sight.of(actor).finance()) {
            return null;
        }
        var sums = jdbc.sql("select r.currency, count(*) as waiting, sum(r.total_minor) as total,"
                        + " sum(case when w.due_at < :now then 1 else 0 end) as late from work_item w"
                        + " join refund r on r.payout_instance_id = w.process_instance_id"
                        + " where w.queue = 'finance' and w.form_key = :form" + DeskWork.NOT_HELD
                        + " group by r.currency order by r.currency")
                .param("now", clock.millis())
                .param("form", FORM)
                .query(Sum.class)
                .list();
        return sums.isEmpty()
                ? null
                : new Strip(
                        sums.stream().mapToLong(Sum::waiting).sum(),
                        sums.stream().mapToLong(Sum::late).sum(),
                        sums.stream()
                                .map(sum -> texts.money(sum.currency(), sum.total()))
                                .collect(Collectors.joining(" + ")));
    }

    private record Sum(String currency, long waiting, long total, long late) {}

    Asked asked(ApproveMany.Word word) {
        return new Asked(
                word.taskId(),
                word.caseNumber(),
                word.amount() == null ? null : texts.money(word.amount()),
                words(word));
    }

    /** One that is not asked about again, and why. */
    Asked left(ApproveMany.Word word) {
        var asked = asked(word);
        return word.done()
                ? new Asked(
                        asked.taskId(), asked.caseNumber(), asked.amount(), texts.code("bulk.why", "already-approved"))
                : asked;
    }

    /** What the approved of them come to; of several currencies, one sum each. */
    String total(List<ApproveMany.Word> words) {
        return words.stream()
                .filter(ApproveMany.Word::approved)
                .map(ApproveMany.Word::amount)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.groupingBy(
                        Money::getCurrencyUnit, java.util.TreeMap::new, Collectors.reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .map(texts::money)
                .collect(Collectors.joining(" + "));
    }

    private @Nullable String words(ApproveMany.Word word) {
        return word.code() == null ? null : texts.code("bulk.why", word.code());
    }
}
