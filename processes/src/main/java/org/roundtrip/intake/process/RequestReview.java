package org.roundtrip.intake.process;

/** The words of {@code request-review.bpmn}, for code and tests. */
public final class RequestReview {
    public static final String KEY = "request-review";
    public static final String QUESTION_ANSWERED = "customer.QuestionAnswered";

    private RequestReview() {}
}
