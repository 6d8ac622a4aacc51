package org.roundtrip.forms.desk;

import org.jspecify.annotations.Nullable;

/**
 * A task as its page shows it.
 *
 * @param owner who has it, in words; null if nobody has
 * @param refusal why this person may not answer it, as a sentence; null if he may
 * @param held whether this person's answer is being held right now
 */
public record TaskView(
        String id,
        String formKey,
        String queue,
        String step,
        String caseNumber,
        @Nullable String owner,
        boolean mine,
        @Nullable String refusal,
        boolean held,
        DeskTexts.Moment since,
        @Nullable Badge due) {
    /** Whether the answer can be given here and now. */
    public boolean open() {
        return refusal == null && !held && (owner == null || mine);
    }

    /** Inspecting is counting: the form needs the room, the case stands beside it. */
    public boolean wide() {
        return formKey.equals("inspection/inspect-items");
    }

    /** Whether photos come with the answer. */
    public boolean files() {
        return formKey.equals("repair/diagnose") || wide();
    }

    /** Whether the money is what the answer is about. */
    public boolean moneyFirst() {
        return formKey.startsWith("refund/")
                || formKey.startsWith("collection/")
                || formKey.equals("returns/answer-rejected-refund")
                || formKey.equals("returns/chase-refund");
    }
}
