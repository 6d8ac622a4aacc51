package org.roundtrip.forms.desk;

import java.util.Set;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.teamwork.Notes;
import org.roundtrip.teamwork.Presence;
import org.roundtrip.teamwork.SavedViews;
import org.springframework.stereotype.Component;

/** A desk in the middle of a working day: one task of every kind, and a few more. */
@Component
class DeskStory {
    private final DeskData data;
    private final CreditData credits;
    private final Notes notes;
    private final Presence presence;
    private final SavedViews views;

    DeskStory(DeskData data, CreditData credits, Notes notes, Presence presence, SavedViews views) {
        this.data = data;
        this.credits = credits;
        this.notes = notes;
        this.presence = presence;
        this.views = views;
    }

    void tell() {
        review();
        label("shipping/arrange-label", "Arrange label", "Priya Nair");
        label("shipping/decide-lost-parcel", "Decide on late parcel", "Tom Okafor");
        label("shipping/settle-late-parcel", "Settle parcel that came after all", "Jon Petersen");
        label("shipping/void-label-by-hand", "Void label by hand", "Ines Costa");
        inspect("Grace Hopper", "1Z999AA10123456784", 5, null);
        inspect("Ada King", "JD014600006251470021", 30, "mia");
        settle();
        back();
        approve("Marta Kowalska", 24312, 1, null);
        approve("Sam Whitfield", 61450, 2, "The photos match the claim. Fine with me.");
        approve("Tomás Lima", 11890, 1, null);
        approve("Ruth Adeyemi", 15475, 1, null);
        payout();
        afterFinance("refund/pay-bounced-refund", "finance", "Pay bounced refund", "BLOCKED");
        afterFinance("returns/answer-rejected-refund", "support", "Answer rejected refund", "REJECTED");
        afterFinance("returns/chase-refund", "finance", "Chase refund", "APPROVED");
        callBack();
        credits.tell();
    }

    private void review() {
        var file = data.aCase(
                CaseState.IN_REVIEW,
                "Eleanor Vance",
                "Both mugs came in one box without any padding.\nI still have the box if you need a photo.");
        data.line(
                file,
                1,
                "21733",
                "Red hanging heart T-light holder",
                ReturnReason.DAMAGED,
                "One is chipped at the rim, the other has a crack right through the handle.",
                2);
        data.line(file, 2, "85123A", "White metal lantern, large", ReturnReason.CHANGED_MIND, null, 1);
        data.counted(file, 1, "REVIEW", "past-window", 0, 0, 0);
        data.counted(file, 2, "ACCEPT", "within-window", 1, 0, 0);
        data.say(file, Actor.CUSTOMER, "Hello, is there any news? I would rather have the money than new ones.");
        data.say(
                file,
                Actor.staff("jonas", Set.of()),
                "Thank you for the details. We look at it today and write back by tomorrow.");
        data.tell(file, "customer-wrote", Actor.CUSTOMER);
        data.tell(file, "staff-wrote", Actor.staff("jonas", Set.of()));
        data.task(file, "intake/review-request", "support", "Review request", 26, 3);
        var ana = Actor.staff("ana", Set.of("SUPPORT"));
        notes.add(file.key(), ana, "Third order of hers that came broken: the packing bench should look at it.");
        presence.beat(file.key(), ana, Presence.Doing.EDITING);
        views.keep("support", ana, "Waiting long", true, "age=24");
        views.keep("support", Actor.staff("jonas", Set.of("SUPPORT")), "Broken on arrival", false, "reason=DAMAGED");
    }

    private void label(String form, String step, String customer) {
        var file = data.aCase(CaseState.AWAITING_PARCEL, customer, null);
        data.line(
                file,
                1,
                "22423",
                "Regency cake stand, three tiers",
                ReturnReason.TOO_LARGE,
                "Does not fit on the shelf",
                1);
        data.counted(file, 1, "ACCEPT", "within-window", 1, 0, 0);
        data.parcel(
                file,
                form.contains("arrange") ? "LABEL_WANTED" : "HANDED_IN",
                "00340434" + file.key(),
                "Handed in at the parcel shop",
                "Sorted");
        data.task(
                file,
                form,
                "support",
                step,
                9,
                form.contains("lost") ? -30 : null,
                form.contains("void") ? "jonas" : null);
    }

    private void inspect(String customer, String code, int hours, String owner) {
        var file = data.aCase(CaseState.RECEIVED, customer, null);
        data.line(
                file,
                1,
                "84406B",
                "Cream cupid hearts coat hanger",
                ReturnReason.WRONG_ITEM,
                "I ordered the blue ones",
                3);
        data.line(file, 2, "71053", "White moroccan metal lantern", ReturnReason.FAULTY, null, 1);
        data.counted(file, 1, "ACCEPT", "within-window", 3, 0, 0);
        data.counted(file, 2, "ACCEPT", "within-window", 1, 0, 0);
        data.parcel(
                file,
                "DELIVERED",
                code,
                "Handed in at the parcel shop",
                "Sorted at the depot",
                "Out for delivery",
                "Delivered");
        data.task(file, "inspection/inspect-items", "warehouse", "Inspect items", hours, 43 - hours, owner);
    }

    private CaseFile inspected(String customer, CaseState state) {
        var file = data.aCase(state, customer, null);
        data.line(
                file,
                1,
                "22752",
                "Set of 7 babushka nesting boxes",
                ReturnReason.NOT_AS_DESCRIBED,
                "The colours are not those of the picture",
                3);
        data.counted(file, 1, "ACCEPT", "within-window", 3, 2, 1);
        data.graded(file, 1, "C", "One box has been painted over. The third set is not in the parcel.");
        data.parcel(file, "DELIVERED", "1Z88" + file.key(), "Handed in at the parcel shop", "Delivered");
        return file;
    }

    private void settle() {
        data.task(
                inspected("Noor Haddad", CaseState.RECEIVED),
                "inspection/settle-inspection",
                "support",
                "Settle inspection",
                4,
                20);
    }

    private void back() {
        data.task(
                inspected("Léa Marchand", CaseState.RECEIVED),
                "inspection/send-item-back",
                "warehouse",
                "Send item back",
                2,
                null);
    }

    private void approve(String customer, long total, int approvals, String firstNote) {
        var file = inspected(customer, CaseState.REFUND_WAITING);
        long refund = data.refund(
                file,
                "WAITING_APPROVAL",
                total,
                approvals,
                approvals == 1 ? "large-amount" : "very-large-amount",
                "jonas");
        if (firstNote != null) {
            data.approval(refund, "ana", firstNote);
        }
        data.task(
                file,
                "refund/approve-refund",
                "finance",
                firstNote == null ? "Approve refund" : "Approve refund as second",
                7,
                17);
    }

    private void payout() {
        var file = inspected("Hugo Brandt", CaseState.REFUND_BLOCKED);
        long refund = data.refund(file, "BLOCKED", 24312, 1, "large-amount", "jonas");
        data.approval(refund, "ana", "Fine.");
        data.attempt(
                file,
                refund,
                "FAILED",
                "expired_or_canceled_card",
                "The customer’s card has expired or was cancelled.");
        data.task(file, "refund/arrange-manual-payout", "finance", "Arrange manual payout", 3, 5);
    }

    private void callBack() {
        var file = inspected("Rosa Lindqvist", CaseState.REFUNDED);
        data.refund(file, "SETTLED", 4250, 0, "small-amount", "roundtrip");
        data.howItWent(
                file,
                1,
                "It took almost three weeks until I had my money, and nobody answered when I asked.\nThe label did not print.");
        data.task(file, "follow-up/call-customer-back", "support", "Call the customer back", 1, null);
    }

    private void afterFinance(String form, String queue, String step, String state) {
        var file = inspected("Yuki Tanaka", CaseState.REFUND_WAITING);
        data.refund(file, state, 18650, 1, "large-amount", "jonas");
        data.task(file, form, queue, step, 1, 30);
    }
}
