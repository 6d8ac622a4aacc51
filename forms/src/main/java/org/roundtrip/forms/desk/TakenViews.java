package org.roundtrip.forms.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.reconciliation.TakenBooks;
import org.springframework.stereotype.Component;

/** Money taken on payment pages, our books against the providers', in words. */
@Component
class TakenViews {
    private final DeskTexts texts;

    TakenViews(DeskTexts texts) {
        this.texts = texts;
    }

    /** One provider's. */
    public record Taken(
            String name,
            @Nullable String unreachable,
            Badge verdict,
            List<ReconciliationPage.Sum> totals,
            List<Row> differences,
            List<Row> explained) {}

    /** A finding. */
    public record Row(
            String title,
            String words,
            @Nullable String caseNumber,
            String knownAs,
            @Nullable Side ours,
            @Nullable Side theirs) {}

    /** What one side says. */
    public record Side(String amount, String state, DeskTexts.Moment at) {}

    /** Those there is something to say about. */
    List<Taken> of(List<TakenBooks> all) {
        return all.stream().filter(books -> !books.isEmpty()).map(this::taken).toList();
    }

    private Taken taken(TakenBooks books) {
        var badge = books.unreachable() != null
                ? new Badge("warn", texts.text("reconciliation.not-asked"))
                : books.addsUp()
                        ? new Badge("good", texts.text("reconciliation.adds-up"))
                        : new Badge(
                                "bad",
                                texts.text(
                                        "reconciliation.differences",
                                        books.differences().size()));
        return new Taken(
                texts.person(books.provider()),
                books.unreachable(),
                badge,
                books.totals().stream().map(this::sum).toList(),
                books.differences().stream().map(this::row).toList(),
                books.explained().stream().map(this::row).toList());
    }

    private ReconciliationPage.Sum sum(TakenBooks.Sum sum) {
        return new ReconciliationPage.Sum(
                word(sum.held()),
                sum.currency(),
                sum.ourCount(),
                texts.money(sum.currency(), sum.ourMinor()),
                sum.theirCount(),
                texts.money(sum.currency(), sum.theirMinor()),
                sum.same(),
                texts.money(sum.currency(), sum.ourMinor() - sum.theirMinor()));
    }

    private String word(boolean held) {
        return texts.text("reconciliation.taken." + (held ? "held" : "taken"));
    }

    private Row row(TakenBooks.Difference found) {
        var kind = "reconciliation.taken.kind." + found.kind();
        return new Row(
                texts.text(kind),
                texts.text(kind + ".why"),
                found.caseNumber(),
                found.payment() == null ? found.key() : found.payment() + " · " + found.key(),
                side(found.ours()),
                side(found.theirs()));
    }

    private @Nullable Side side(TakenBooks.@Nullable Side side) {
        return side == null ? null : new Side(texts.money(side.amount()), word(side.held()), texts.moment(side.at()));
    }
}
