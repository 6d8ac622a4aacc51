package org.roundtrip.notification;

/** What customers are written about. The comment names the facts a template finds. */
public enum MailKind {
    /** {@code items}: what was asked for, one per line; {@code outcome}. */
    REQUEST_RECEIVED,
    /** Someone has to look at it first. {@code items}. */
    REQUEST_IN_REVIEW,
    /** Approved, nothing to send back. {@code amount}. */
    REQUEST_APPROVED_KEEP,
    /** {@code reason}: the policy's or support's reason, as a code; {@code note}: support's words, may be absent. */
    REQUEST_REFUSED,
    /**
     * Approved and ready to send. {@code carrier}, {@code tracking}, {@code handInBy} (instant); {@code together} if it goes
     * in the parcel of another part of the request.
     */
    LABEL_READY,
    /** {@code handInBy} (instant). */
    HAND_IN_REMINDER,
    /** The label was not used in time. */
    REQUEST_EXPIRED,
    REQUEST_CANCELLED,
    /** {@code carrier}, {@code tracking}. */
    PARCEL_ON_ITS_WAY,
    PARCEL_RECEIVED,
    /** The parcel did not arrive when it should have. */
    PARCEL_LATE,
    /** The parcel came after its case was over; support looks at it. */
    PARCEL_CAME_LATE,
    /**
     * A parcel to the customer has left. {@code carrier}, {@code tracking}; {@code purpose}: REPLACEMENT, REPAIRED, LOAN or
     * BACK; {@code items}: what is in it, one per line.
     */
    PARCEL_SENT,
    /** The parcel to the customer did not arrive when it should have; it gets more time. */
    SENT_PARCEL_LATE,
    /** Inspection found something. {@code note}, {@code amount} offered. */
    OFFER_MADE,
    /** The item comes back to the customer. {@code note}. */
    ITEM_SENT_BACK,
    /** The customer has to choose again. {@code because}: OUT_OF_STOCK or NOT_PAID; {@code items}; {@code chooseBy} (instant). */
    CHOOSE_AGAIN,
    /** Agreed. {@code items}: what is sent, one per line; {@code timing}. */
    EXCHANGE_AGREED,
    /** There will be a refund instead. */
    EXCHANGE_BECAME_REFUND,
    /** The exchange is done. {@code items}; {@code amount} given back, may be absent. */
    EXCHANGED,
    /** The goods did not come back, so the replacement is charged. {@code amount}. */
    REPLACEMENT_CHARGED,
    /**
     * {@code amount}, {@code method} (ORIGINAL, STORE_CREDIT or BOTH), {@code creditCode} for store credit; of BOTH,
     * {@code paidBack} and {@code credited} are the parts.
     */
    REFUNDED,
    /** The refund takes longer than promised. */
    REFUND_LATE,
    /** Closed without a refund. {@code note}. */
    CLOSED_WITHOUT_REFUND,
    /** Support asks something. {@code question}. */
    QUESTION_ASKED,
    /** Support wrote. {@code text}. */
    MESSAGE_RECEIVED,
    /** Asks for money. {@code amount}, {@code purpose} (PRICE_DIFFERENCE, HOLD, REPAIR), {@code payBy} (ISO date). */
    PAYMENT_WANTED,
    /** The same facts; it is nearly too late. */
    PAYMENT_REMINDER,
    /** {@code amount}, {@code how} (RELEASED: it was only held; REFUNDED). */
    PAYMENT_GIVEN_BACK,
    /**
     * What the law gives the owner of a device that fails: a repair or another one, and a longer guarantee after a repair.
     * {@code months}: how much longer, 0 if it is not.
     */
    REPAIR_RIGHTS,
    /** What a repair would cost. {@code amount}, {@code validUntil} (instant). */
    QUOTE,
    /** The device is repaired, and with the customer again. */
    REPAIRED,
    /**
     * The customer chooses what he gets instead of a repair. {@code because}: NOT_REPAIRABLE, TOO_LATE or LOST;
     * {@code chooseBy} (instant); {@code otherwise}: REFUND or BACK, what he gets if he says nothing.
     */
    CHOOSE_REMEDY,
    /** What was lent should come back. {@code dueAt} (instant). */
    LOAN_DUE,
    /** What was lent has not come back. */
    LOAN_OVERDUE,
    /**
     * The receipt of a withdrawal: {@code reference}, {@code statedAt} (instant), {@code name}, {@code email}, {@code order},
     * {@code text} (the items in the consumer's words; none for the whole order).
     */
    WITHDRAWAL_RECEIVED,
    /** It was stated after the last day. {@code lastDay} (ISO date), {@code days}. */
    WITHDRAWAL_TOO_LATE,
    /** It has no effect. {@code ground}: the legal ground, as a code; {@code note}: support's words, may be absent. */
    WITHDRAWAL_REFUSED,
    /** The customer asked for a link that works, as his has expired. */
    NEW_LINK,
    /** Somebody asked for what there is of an address. {@code orders}, {@code requests}: lines of two, with a tab between. */
    ORDERS_BY_MAIL,
    /** Asks how it went. */
    FOLLOW_UP,
    /** Thanks for a good answer. {@code coupon}. */
    THANK_YOU;

    /** Whether it is advertising in the eyes of the law: then it goes to those only who agreed, and says how to stop it. */
    public boolean promotional() {
        return this == FOLLOW_UP || this == THANK_YOU;
    }
}
