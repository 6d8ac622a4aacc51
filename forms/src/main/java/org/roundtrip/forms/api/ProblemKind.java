package org.roundtrip.forms.api;

import java.util.Locale;

/** The kinds of problems the API answers with. A kind's URI and status never change; its title is for people. */
public enum ProblemKind {
    INVALID_REQUEST(400, "The request is not valid"),
    MALFORMED_JSON(400, "The body is not JSON"),
    MISSING_IDEMPOTENCY_KEY(400, "This request needs an Idempotency-Key header"),
    NOT_SIGNED_IN(401, "Nobody is signed in"),
    NOT_ALLOWED(403, "You may not do this"),
    NOT_FOUND(404, "There is no such thing, or not for you"),
    METHOD_NOT_ALLOWED(405, "This path does not know the method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be made"),
    ORDER_DIFFERS(409, "The order is known with other content"),
    REFERENCE_TAKEN(409, "The external reference is known with other content"),
    UNITS_NOT_FREE(409, "Some units are already spoken for"),
    TASK_TAKEN(409, "Somebody else has this task"),
    ALREADY_ANSWERED(409, "You have given this answer already"),
    TOO_EARLY(409, "The case is not that far yet"),
    TOO_LATE(409, "The case has moved on"),
    INSUFFICIENT_BALANCE(409, "The store credit holds less than that"),
    CREDIT_EXPIRED(409, "The store credit has expired"),
    WRONG_CURRENCY(409, "The store credit is in another currency"),
    STOCK_ELSEWHERE(409, "Another system keeps the stock"),
    SPEND_REVERSED(409, "Less than that is left of the spend"),
    CONCURRENT_CHANGE(409, "Somebody else is changing the same thing"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type this path does not take"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not available right now"),
    NO_ROOM(507, "No room is left for files");

    private static final String BASE = "https://roundtrip.example/problems/";

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Identifies the kind, for programs. */
    public String type() {
        return BASE + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
