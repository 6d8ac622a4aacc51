package org.roundtrip.forms.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.desk.DeskTexts.Moment;

/** A case in words: everything that a person needs to decide about it, cut to what that person may see. */
public record CasePanel(
        String number,
        Badge state,
        String waitingFor,
        boolean closed,
        boolean cancellable,
        Sight sight,
        String customer,
        @Nullable String email,
        String outcome,
        List<String> orders,
        Moment requested,
        @Nullable Moment handInBy,
        @Nullable String externalReference,
        @Nullable String comment,
        List<Line> lines,
        List<Found> undeclared,
        List<Parcel> parcels,
        List<Money> refunds,
        List<Outside> outside,
        List<Collected> collected,
        @Nullable Expected expected,
        List<Message> messages,
        List<Happening> timeline,
        @Nullable HowItWent howItWent,
        List<Fact> repair,
        List<Fact> exchange,
        List<Fact> withdrawal,
        List<Part> parts) {

    /** A case of the same request; {@code here} if it is this one. */
    public record Part(String number, String outcome, Badge state, boolean here) {}

    /** Something there is to know, under its name. {@code href}: where there is more, if anywhere. */
    public record Fact(String name, String words, @Nullable String href) {}

    /** @param counts the quantities that are not zero, as words and numbers */
    public record Line(
            int no,
            String name,
            String sku,
            String order,
            String reason,
            boolean shopsFault,
            @Nullable String comment,
            List<Count> counts,
            int expected,
            @Nullable Badge verdict,
            @Nullable String because,
            @Nullable String grade,
            @Nullable String gradeWords,
            @Nullable String inspectionNote,
            @Nullable String disposition,
            @Nullable String worth,
            List<Photo> photos) {}

    /** A picture of a line: what the customer sent, or ({@code by} somebody) what was taken here. */
    public record Photo(String id, String name, @Nullable String by) {}

    /**
     * Money wanted of the customer.
     *
     * @param detail until when it can be paid or is held, what was taken of it, in words
     * @param payment the provider's name of the payment, for those who may know
     * @param tries what was asked of the provider for a hold, oldest first
     */
    public record Collected(
            String amount,
            String purpose,
            Badge state,
            String detail,
            @Nullable String payment,
            @Nullable String settledElsewhere,
            @Nullable String problem,
            List<String> tries) {}

    /** One of the quantities of a line. */
    public record Count(String label, int number, String tone) {}

    /** Something in the parcel that nobody announced. */
    public record Found(String description, int quantity) {}

    /**
     * A parcel with its scans, the newest first.
     *
     * @param purpose what one to the customer is for; null for one that is to come back
     * @param items what is in one to the customer
     */
    public record Parcel(
            Badge state,
            @Nullable String purpose,
            @Nullable String carrier,
            @Nullable String trackingCode,
            Moment handInBy,
            @Nullable Moment delivered,
            List<Scan> scans,
            List<String> items) {}

    /** One scan by the carrier. */
    public record Scan(Moment at, String words, String place) {}

    /** A refund: how it adds up, who approved it, where its parts go ({@code ways}), where it stands at the provider. */
    public record Money(
            long id,
            int number,
            String total,
            Badge state,
            String method,
            String preparedBy,
            Moment calculated,
            int approvalsNeeded,
            @Nullable String because,
            @Nullable String creditCode,
            List<String> ways,
            List<Amount> lines,
            List<Leg> legs,
            List<Word> approvals,
            List<Note> notes) {}

    /** A credit note, or the reversal of one. */
    public record Note(String number, String words) {}

    /** A part of a refund. {@code rule} names the decision that put it there. */
    public record Amount(String kind, @Nullable String item, int units, String amount, boolean minus, String rule) {}

    /** What it will come to if everything arrives as it should. */
    public record Expected(String total, List<Amount> lines) {}

    /** One asking of the provider. */
    public record Leg(
            String provider,
            String payment,
            String amount,
            Badge state,
            @Nullable String providerSays,
            @Nullable String settledElsewhere,
            @Nullable String waits,
            @Nullable Details details) {}

    /** What finance wants to know of an asking. */
    public record Details(
            String key,
            @Nullable String providerRefundId,
            Moment planned,
            @Nullable Moment sent,
            @Nullable Moment asked,
            @Nullable Moment resolved) {}

    /** A dispute of a payment of the case's orders, or a refund of one that others made. */
    public record Outside(
            Badge badge, String words, @Nullable String link) {}

    /** What a person of finance said about a refund. */
    public record Word(
            String approver, boolean approved, @Nullable String note, Moment at) {}

    /** A message between customer and staff. */
    public record Message(Moment at, boolean fromCustomer, String author, String body) {}

    /** Something that happened. */
    public record Happening(Moment at, String words, String actor) {}

    /**
     * What the customer says of a case that is over.
     *
     * @param took how long it took from the request to the close
     * @param asked when we asked by mail, if we did
     */
    public record HowItWent(
            Badge score,
            @Nullable String comment,
            Moment answered,
            @Nullable Moment asked,
            String took,
            String refunded,
            @Nullable Moment calledBack,
            @Nullable String coupon) {}
}
