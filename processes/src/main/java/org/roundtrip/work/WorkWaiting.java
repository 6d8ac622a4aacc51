package org.roundtrip.work;

/**
 * Something outside has to be done and is committed: published after the commit that created the work, so that a
 * worker need not wait for its poll.
 *
 * @param topic what kind of work, for example {@code shipping.buy-label}; mails are {@link #MAIL}
 */
public record WorkWaiting(String topic) {
    public static final String BUY_LABEL = "shipping.buy-label";
    public static final String VOID_LABEL = "shipping.void-label";
    public static final String ISSUE_REFUND = "refund.issue-refund";
    public static final String RESERVE_ITEM = "inventory.reserve-item";
    public static final String RELEASE_ITEM = "inventory.release-item";
    public static final String TAKE_ITEM = "inventory.take-item";
    public static final String MOVE_STOCK = "inventory.move-stock";
    public static final String CLOSE_LINK = "collection.close-link";
    public static final String CAPTURE_HOLD = "collection.capture-hold";
    public static final String RELEASE_HOLD = "collection.release-hold";
    public static final String MAIL = "notification.send-mail";
    public static final String CREDIT_NOTE = "credit-note.issue-note";
    public static final String MIGRATE_CASE = "migration.move-case";
    public static final String MATCH_STATEMENT = "withdrawal.match-statement";
    public static final String INBOX = "inbox.work-message";
}
