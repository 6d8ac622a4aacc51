package org.roundtrip.forms.api;

import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What Spring MVC refuses before or around a handler, as problems. */
final class WebProblems {
    private WebProblems() {}

    static Optional<Problem> of(Exception e) {
        if (e instanceof MissingRequestHeaderException missing
                && missing.getHeaderName().equals(Idempotent.HEADER)) {
            return Optional.of(Problem.of(ProblemKind.MISSING_IDEMPOTENCY_KEY, "send 1 to 100 ASCII characters"));
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return Optional.of(Problem.parameter(missing.getParameterName(), "is missing"));
        }
        if (e instanceof MissingRequestValueException) {
            return Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, "something is missing"));
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(Problem.parameter(mismatch.getName(), "has a value of another type"));
        }
        if (e instanceof TypeMismatchException) {
            return Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, "a value is of another type"));
        }
        if (e instanceof HttpMessageNotReadableException) {
            return Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, "a body is needed"));
        }
        return e instanceof ErrorResponse known ? byStatus(known.getStatusCode().value()) : Optional.empty();
    }

    private static Optional<Problem> byStatus(int status) {
        return switch (status) {
            case 400 -> Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, "the request can't be understood"));
            case 404 -> Optional.of(DomainProblems.notFound());
            case 405 -> Optional.of(Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "see the Allow header"));
            case 406 -> Optional.of(Problem.of(ProblemKind.NOT_ACCEPTABLE, "see the API's description"));
            case 413 -> Optional.of(Problem.of(ProblemKind.BODY_TOO_LARGE, "send less at once"));
            case 415 -> Optional.of(Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "see the Accept header"));
            default -> Optional.empty();
        };
    }
}
