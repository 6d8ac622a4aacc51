package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.reconciliation.Days;
import org.roundtrip.forms.reconciliation.ReconciliationCsv;
import org.roundtrip.reconciliation.Finding;
import org.roundtrip.reconciliation.Reconcile;
import org.roundtrip.reconciliation.Reconciliation;
import org.roundtrip.reconciliation.Total;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Our refunds of a period against what the providers list, for finance and operations. */
@DeskScreen
class ReconciliationPage {
    private static final String PATH = "/desk/reconciliation";

    private final Reconcile reconcile;
    private final TakenViews taken;
    private final DeskTexts texts;
    private final Clock clock;

    ReconciliationPage(Reconcile reconcile, TakenViews taken, DeskTexts texts, Clock clock) {
        this.reconcile = reconcile;
        this.taken = taken;
        this.texts = texts;
        this.clock = clock;
    }

    /** One provider's books in words. */
    public record BooksView(
            String name,
            boolean told,
            @Nullable String unreachable,
            Badge verdict,
            boolean addsUp,
            List<Sum> totals,
            List<Row> differences,
            List<Row> explained,
            int more) {}

    /** A line of totals. */
    public record Sum(
            String what,
            String currency,
            long ourCount,
            String ours,
            long theirCount,
            String theirs,
            boolean same,
            String difference) {}

    /** A finding. */
    public record Row(
            String title,
            String words,
            @Nullable String caseNumber,
            @Nullable Long elsewhereId,
            String payment,
            @Nullable String providerRefundId,
            @Nullable String key,
            @Nullable Side ours,
            @Nullable Side theirs) {}

    /** What one side says. */
    public record Side(String amount, String state, DeskTexts.@Nullable Moment at) {}

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String provider,
            Model model,
            HttpServletResponse response) {
        needMoneyPeople();
        model.addAttribute("providers", reconcile.providers());
        model.addAttribute("provider", known(provider));
        try {
            var days = Days.of(from, to, clock);
            model.addAttribute("from", days.from().toString());
            model.addAttribute("to", days.to().toString());
            var result = compare(days, provider);
            model.addAttribute(
                    "books", result.providers().stream().map(this::view).toList());
            model.addAttribute("taken", taken.of(result.taken()));
        } catch (Days.Wrong e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("from", from);
            model.addAttribute("to", to);
            model.addAttribute("problem", texts.text("reconciliation.wrong." + e.code(), Reconcile.MOST_DAYS));
        }
        return "desk/reconciliation";
    }

    @GetMapping(PATH + ".csv")
    void export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String provider,
            HttpServletResponse response)
            throws IOException {
        needMoneyPeople();
        try {
            ReconciliationCsv.write(response, compare(Days.of(from, to, clock), provider));
        } catch (Days.Wrong e) {
            response.sendRedirect(PATH);
        }
    }

    private Reconciliation compare(Days days, @Nullable String provider) {
        return reconcile.reconcile(days.begin(clock), days.end(clock), known(provider));
    }

    private @Nullable String known(@Nullable String provider) {
        return provider != null && reconcile.providers().contains(provider) ? provider : null;
    }

    private BooksView view(Reconciliation.Books books) {
        var badge = books.unreachable() != null
                ? new Badge("warn", texts.text("reconciliation.not-asked"))
                : books.addsUp()
                        ? new Badge("good", texts.text("reconciliation.adds-up"))
                        : new Badge("bad", texts.text("reconciliation.differences", books.differences()));
        return new BooksView(
                texts.person(books.provider()),
                books.told(),
                books.unreachable(),
                badge,
                books.addsUp(),
                books.totals().stream().map(this::sum).toList(),
                rows(books, true),
                rows(books, false),
                books.more());
    }

    private Sum sum(Total total) {
        return new Sum(
                texts.code("reconciliation.progress", total.progress().name()),
                total.currency(),
                total.ourCount(),
                texts.money(total.currency(), total.ourMinor()),
                total.theirCount(),
                texts.money(total.currency(), total.theirMinor()),
                total.same(),
                texts.money(total.currency(), total.ourMinor() - total.theirMinor()));
    }

    private List<Row> rows(Reconciliation.Books books, boolean differences) {
        return books.findings().stream()
                .filter(finding -> finding.kind().isDifference() == differences)
                .map(this::row)
                .toList();
    }

    private Row row(Finding finding) {
        var kind = finding.kind().name();
        return new Row(
                texts.text("reconciliation.kind." + kind),
                texts.text("reconciliation.kind." + kind + ".why"),
                finding.caseNumber(),
                finding.elsewhereId(),
                finding.payment(),
                finding.providerRefundId(),
                finding.key(),
                side(finding.ours()),
                side(finding.theirs()));
    }

    private @Nullable Side side(Finding.@Nullable Side side) {
        if (side == null) {
            return null;
        }
        Money amount = side.amount();
        Instant at = side.at();
        return new Side(texts.money(amount), texts.code("attempt", side.state().name()), texts.momentOrNull(at));
    }

    private static void needMoneyPeople() {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.provider(), "finance and operations");
    }
}
