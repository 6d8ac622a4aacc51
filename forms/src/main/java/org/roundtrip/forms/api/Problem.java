package org.roundtrip.forms.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param code a finer reason within the type, where there is one
 * @param claimedBy who has the task, for a task somebody else has
 * @param errors what is wrong where in the request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String code,
        @Nullable String claimedBy,
        @Nullable List<Error> errors) {

    /**
     * @param pointer a JSON pointer into the body, for what is in the body
     * @param parameter a query parameter or header, for what is there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String code,
            String detail) {
        public static Error at(String pointer, String detail) {
            return new Error(pointer, null, null, detail);
        }

        public static Error in(String parameter, String detail) {
            return new Error(null, parameter, null, detail);
        }
    }

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null, null);
    }

    public static Problem of(ProblemKind kind, List<Error> errors) {
        var detail = errors.size() == 1 ? errors.get(0).detail() : errors.size() + " things are wrong";
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null, errors);
    }

    /** One query parameter or header that is wrong. */
    public static Problem parameter(String name, String detail) {
        return of(ProblemKind.INVALID_REQUEST, List.of(Error.in(name, detail)));
    }

    public Problem withCode(String code) {
        return new Problem(type, title, status, detail, code, claimedBy, errors);
    }

    public Problem withClaimedBy(String by) {
        return new Problem(type, title, status, detail, code, by, errors);
    }
}
