package org.roundtrip.followup.process;

/** The words of {@code follow-up.bpmn}, for code and tests. */
public final class FollowUpModel {
    public static final String KEY = "follow-up";
    public static final String FOLLOW_UP_ANSWERED = "customer.FollowUpAnswered";
    public static final String UNASKED_ANSWER_GIVEN = "customer.UnaskedAnswerGiven";
    public static final String CASE_ID = "caseId";
    public static final String LOW_SCORE = "lowScore";
    public static final String MAY_OFFER = "mayOffer";

    private FollowUpModel() {}
}
