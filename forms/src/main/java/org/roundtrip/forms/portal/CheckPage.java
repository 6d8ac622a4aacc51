package org.roundtrip.forms.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.RequestPreview;
import org.roundtrip.policy.ReturnPolicy.Verdict;

/** All that was answered, with what it comes to. */
record CheckPage(
        String draftId,
        String orderNumber,
        @Nullable String email,
        Outcome outcome,
        List<Row> rows,
        List<MoneyCard.Row> money,
        Money total,
        boolean needsReview) {

    public record Row(
            String name,
            int quantity,
            ReturnReason reason,
            @Nullable String comment,
            Money amount,
            Verdict verdict,
            String because) {
        public boolean refused() {
            return verdict == Verdict.REFUSE;
        }
    }

    static CheckPage of(DraftCookie.Open open, Outcome outcome, RequestPreview preview) {
        var rows = preview.lines().stream()
                .map(line -> new Row(
                        line.name(),
                        line.item().quantity(),
                        line.item().reason(),
                        line.item().comment(),
                        line.amount(),
                        line.verdict(),
                        line.because()))
                .toList();
        return new CheckPage(
                open.id(),
                open.order().number(),
                MaskedEmail.of(open.order().customerEmail()),
                outcome,
                rows,
                MoneyRows.of(preview.refund().currency(), preview.refund().parts(), names(preview)),
                preview.total(),
                preview.needsReview());
    }

    private static Map<Integer, String> names(RequestPreview preview) {
        var names = new HashMap<Integer, String>();
        for (int i = 0; i < preview.lines().size(); i++) {
            names.put(i + 1, preview.lines().get(i).name());
        }
        return names;
    }

    /** Whether anything at all may come back. */
    public boolean possible() {
        return rows.stream().anyMatch(row -> !row.refused());
    }

    public boolean nothingToSend() {
        return rows.stream().allMatch(row -> row.verdict() == Verdict.KEEP_ITEM || row.refused());
    }
}
