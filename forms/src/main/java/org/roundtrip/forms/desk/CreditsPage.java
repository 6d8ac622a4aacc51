package org.roundtrip.forms.desk;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.credit.CreditCode;
import org.roundtrip.credit.CreditEntry;
import org.roundtrip.credit.CreditNotFound;
import org.roundtrip.credit.StoreCredit;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.work.Look;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Store credits, for support and finance. What is looked for is sent and not linked to: whoever reads a code in a log or a
 * history could spend it.
 */
@DeskScreen
class CreditsPage {
    private static final String PATH = "/desk/store-credits";
    private static final int MOST = 50;

    private final StoreCredits credits;
    private final DeskTexts texts;
    private final Look look;
    private final Clock clock;

    CreditsPage(StoreCredits credits, DeskTexts texts, Look look, Clock clock) {
        this.credits = credits;
        this.texts = texts;
        this.look = look;
        this.clock = clock;
    }

    /** A row of the list, and the head of a credit's own page. */
    public record Row(
            long id,
            String code,
            String holder,
            String issued,
            String balance,
            Badge state,
            DeskTexts.Moment issuedAt,
            DeskTexts.@Nullable Moment expires) {}

    /** A line of the ledger. {@code why} is the reason in words, {@code about} what else is known of it. */
    public record Line(
            DeskTexts.Moment at,
            String kind,
            String why,
            @Nullable String about,
            String amount,
            boolean minus,
            String balance,
            String by) {}

    @GetMapping(PATH)
    String show(Model model) {
        need();
        return list(model, "", List.of());
    }

    @PostMapping(PATH)
    String find(@RequestParam(defaultValue = "") String q, Model model) {
        need();
        var asked = q.strip();
        var byCode = look.at(() -> credits.find(CreditCode.typed(asked)));
        if (byCode.isPresent()) {
            return "redirect:" + PATH + "/" + byCode.get().id();
        }
        return list(model, asked, look.at(() -> credits.heldBy(asked, Long.MAX_VALUE, MOST)));
    }

    private String list(Model model, String asked, List<StoreCredit> found) {
        model.addAttribute("q", asked);
        model.addAttribute("rows", found.stream().map(this::row).toList());
        return "desk/credits";
    }

    @GetMapping(PATH + "/{id}")
    String ledger(@PathVariable long id, Model model) {
        need();
        var credit = look.at(() -> credits.find(id)).orElseThrow(CreditNotFound::new);
        model.addAttribute("credit", row(credit));
        model.addAttribute(
                "lines",
                look.at(() -> credits.ledger(credit)).stream().map(this::line).toList());
        return "desk/credit";
    }

    private Row row(StoreCredit credit) {
        boolean expired = credit.expired(clock.instant());
        var state = expired ? "expired" : credit.balance().isZero() ? "spent" : "open";
        return new Row(
                credit.id(),
                credit.code().ending(),
                credit.holderEmail(),
                texts.money(credit.issued()),
                texts.money(credit.balance()),
                new Badge(expired ? "warn" : credit.balance().isZero() ? "plain" : "good", texts.code("credit", state)),
                texts.moment(credit.issuedAt()),
                texts.momentOrNull(credit.expiresAt()));
    }

    private Line line(CreditEntry entry) {
        var about = new StringBuilder(entry.order() == null ? "" : texts.text("panel.order-no", entry.order()));
        if (entry.note() != null) {
            about.append(about.isEmpty() ? "" : " · ").append(entry.note());
        }
        return new Line(
                texts.moment(entry.at()),
                texts.code("credit.kind", entry.kind().name()),
                texts.code("credit.reason", entry.reason()),
                about.isEmpty() ? null : about.toString(),
                texts.money(entry.amount()),
                entry.amount().isNegative(),
                texts.money(entry.balance()),
                texts.person(entry.by()));
    }

    private static void need() {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.credits(), "support and finance");
    }
}
