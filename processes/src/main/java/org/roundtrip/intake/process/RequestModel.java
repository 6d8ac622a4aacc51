package org.roundtrip.intake.process;

/** The words of {@code request.bpmn}, for code and tests. */
public final class RequestModel {
    public static final String KEY = "request";
    public static final String CASE_ID = "caseId";
    public static final String PARTS = "parts";
    public static final String PART_CASE_ID = "partCaseId";
    public static final String PART_NUMBER = "partNumber";
    public static final String JOURNEY = "journey";

    private RequestModel() {}
}
