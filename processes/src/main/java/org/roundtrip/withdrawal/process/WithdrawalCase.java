package org.roundtrip.withdrawal.process;

/** The words of {@code withdrawal-case.bpmn}, for code and tests. */
public final class WithdrawalCase {
    public static final String KEY = "withdrawal-case";
    public static final String QUESTION_ANSWERED = "customer.QuestionAnswered";
    public static final String CASE_ID = "caseId";
    public static final String CLEAR = "clear";
    public static final String DUE_NOW = "dueNow";
    public static final String GOODS_MISSING = "goodsMissing";

    private WithdrawalCase() {}
}
