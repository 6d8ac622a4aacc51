package org.roundtrip.forms.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

class TaskFormsIT extends DeskTest {
    /** What a browser sends for each form when it is filled in well. */
    private static final Map<String, Map<String, String>> WELL_FILLED = Map.ofEntries(
            Map.entry("intake/review-request", Map.of("verdict", "ASK", "note", "Which size?")),
            Map.entry(
                    "inspection/inspect-items",
                    Map.of(
                            "lines[0].line",
                            "1",
                            "lines[0].received",
                            "2",
                            "lines[0].accepted",
                            "1",
                            "lines[0].grade",
                            "B")),
            Map.entry("inspection/settle-inspection", Map.of("choice", "OFFER", "note", "")),
            Map.entry("inspection/send-item-back", Map.of("trackingCode", "1Z1", "note", "")),
            Map.entry("returns/answer-rejected-refund", Map.of("choice", "ASK_AGAIN", "note", "")),
            Map.entry("returns/chase-refund", Map.of("note", "Called the bank")),
            Map.entry(
                    "withdrawal/decide-withdrawal",
                    Map.of("choice", "REFUSE", "ground", "CUSTOM_MADE", "note", "It bears your name.")),
            Map.entry("withdrawal/settle-unsent-goods", Map.of("choice", "MORE_TIME", "note", "")),
            Map.entry("withdrawal/decide-travelling-goods", Map.of("choice", "WAIT", "note", "")),
            Map.entry("shipping/arrange-label", Map.of("choice", "OWN_LABEL", "carrier", "DHL", "trackingCode", "003")),
            Map.entry("shipping/decide-lost-parcel", Map.of("choice", "WAIT")),
            Map.entry("shipping/settle-late-parcel", Map.of("choice", "SENT_BACK", "note", "It goes back today.")),
            Map.entry("shipping/void-label-by-hand", Map.of("note", "")),
            Map.entry("shipping/pack-parcel", Map.of("note", "")),
            Map.entry(
                    "shipping/arrange-outbound-label",
                    Map.of("choice", "OWN_LABEL", "carrier", "DHL", "trackingCode", "003")),
            Map.entry("shipping/decide-outbound-parcel", Map.of("choice", "WAIT")),
            Map.entry("shipping/settle-stray-parcel", Map.of("choice", "MAY_KEEP", "note", "It is yours.")),
            Map.entry("refund/approve-refund", Map.of("verdict", "APPROVE")),
            Map.entry("refund/arrange-manual-payout", Map.of("choice", "PAID_ELSEWHERE", "evidence", "BACS 17")),
            Map.entry("refund/pay-bounced-refund", Map.of("evidence", "BACS 18")),
            Map.entry("follow-up/call-customer-back", Map.of("note", "Sent the lost part")),
            Map.entry("collection/arrange-payment", Map.of("choice", "PAID_ELSEWHERE", "evidence", "BACS 19")),
            Map.entry("collection/close-link-by-hand", Map.of("choice", "CLOSED", "note", "")),
            Map.entry("collection/arrange-capture", Map.of("choice", "WRITE_OFF", "note", "Too small")),
            Map.entry("collection/release-hold-by-hand", Map.of("choice", "RELEASED", "note", "")),
            Map.entry("collection/settle-lost-hold", Map.of("choice", "GO_ON", "note", "A good customer")),
            Map.entry("exchange/reserve-by-hand", Map.of("choice", "RESERVED", "note", "Shelf 4")),
            Map.entry("exchange/release-by-hand", Map.of("note", "Shelf 4")),
            Map.entry("exchange/take-by-hand", Map.of("note", "Shelf 4")),
            Map.entry("exchange/decide-lost-replacement", Map.of("choice", "SEND_ANOTHER", "note", "")),
            Map.entry("exchange/settle-unreturned", Map.of("choice", "PAID", "note", "BACS 20")),
            Map.entry("repair/review-repair", Map.of("verdict", "GUARANTEE", "note", "")),
            Map.entry("repair/receive-device", Map.of("choice", "OTHER", "serial", "SN-2", "note", "")),
            Map.entry(
                    "repair/diagnose",
                    Map.of(
                            "diagnosis",
                            "FREE",
                            "finding",
                            "The hinge is worn",
                            "parts[0].sku",
                            "HINGE",
                            "parts[0].quantity",
                            "2")),
            Map.entry(
                    "repair/write-quote",
                    Map.of(
                            "validDays",
                            "14",
                            "lines[0].kind",
                            "LABOUR",
                            "lines[0].words",
                            "An hour at the bench",
                            "lines[0].amountMinor",
                            "45.00")),
            Map.entry("repair/answer-question", Map.of("note", "It takes a week.")),
            Map.entry("repair/order-parts", Map.of("expected", "2026-12-04", "note", "From the maker")),
            Map.entry("repair/take-parts-in", Map.of("choice", "HERE", "note", "")),
            Map.entry(
                    "repair/repair-device",
                    Map.of(
                            "choice",
                            "REPAIRED",
                            "note",
                            "New hinge",
                            "parts[0].sku",
                            "HINGE",
                            "parts[0].quantity",
                            "1")),
            Map.entry("repair/test-device", Map.of("passed", "true", "note", "Opened a hundred times")),
            Map.entry("repair/take-parts-by-hand", Map.of("note", "Drawer 3")),
            Map.entry("repair/release-parts-by-hand", Map.of("note", "Drawer 3")),
            Map.entry("repair/take-replacement-by-hand", Map.of("note", "Shelf 4")),
            Map.entry("repair/arrange-replacement", Map.of("choice", "NONE", "note", "No more of them")),
            Map.entry("repair/ship-to-maker", Map.of("tracking", "1Z9", "expected", "2026-12-04")),
            Map.entry("repair/chase-maker", Map.of("answer", "REPAIRED", "note", "They rang")),
            Map.entry("repair/match-credit", Map.of("creditedMinor", "45.00", "note", "Credit note 7")),
            Map.entry("repair/take-loan-back", Map.of("choice", "BACK", "note", "")),
            Map.entry("repair/settle-kept-loan", Map.of("note", "Billed")));

    @Autowired
    AnswerBinding binding;

    @Autowired
    AnswerFields fields;

    @Autowired
    Worklist worklist;

    static Set<String> forms() {
        return TaskPages.FORMS;
    }

    @Test
    void everyAnswerOfTheDomainHasAForm() {
        assertThat(TaskPages.FORMS).isEqualTo(worklist.forms());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormShowsItsFieldsAndNoTextIsMissing(String form) {
        var task = task(form);
        var page = get("/desk/tasks/" + task);
        assertThat(page).hasStatusOk();
        assertThat(body(page)).doesNotContain("??").contains("data-complete").contains("Red mug");
        WELL_FILLED.get(form).keySet().forEach(field -> assertThat(body(page)).contains("name=\"" + field + "\""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormBindsToItsAnswerAndIsHeld(String form) {
        var task = task(form);
        var meant = fields.meant(items.find(task).orElseThrow(), WELL_FILLED.get(form));
        var bound = binding.bind(worklist.answerType(form), meant);
        assertThat(bound.problems()).isEmpty();
        assertThat(post("/desk/tasks/" + task, WELL_FILLED.get(form))).hasStatus3xxRedirection();
        assertThat(answers.isHeld(task)).isTrue();
        answers.carryOutAllOf(staff("olga"));
        assertThat(verbs.given(task)).isEqualTo(bound.answer());
        assertThat(items.find(task)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "follow-up/call-customer-back, Say how it went",
        "shipping/settle-late-parcel, 'Write a note, so that the customer knows why'",
        "refund/pay-bounced-refund, Enter the proof of payment"
    })
    void whatAFormNeedsIsSaidInItsOwnWords(String form, String words) {
        var refused = post("/desk/tasks/" + task(form), Map.of("choice", "SENT_BACK", "note", " ", "evidence", " "));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains(words);
    }

    private String task(String form) {
        signIn("olga", "SUPPORT", "WAREHOUSE", "FINANCE");
        var file = data.aCase(CaseState.RECEIVED, "Grace Hopper", null);
        data.line(file, 1, "RM1", "Red mug", ReturnReason.DAMAGED, "Chipped", 2);
        data.counted(file, 1, "ACCEPT", "within-window", 2, 0, 0);
        if (form.startsWith("repair/")) {
            data.repair(file, "SN-1");
            data.part("HINGE");
        }
        data.refund(file, "WAITING_APPROVAL", 24312, 2, "large-amount", "jonas");
        return data.task(file, form, form.startsWith("refund/") ? "finance" : "support", "Do it", 3, 5)
                .id();
    }
}
