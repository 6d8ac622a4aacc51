package org.roundtrip.cases;

import java.util.List;

/** Something asked for can't be done as asked. Nothing was changed. */
public class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param at a JSON pointer into the request, for example {@code /lines/0/quantity}
     * @param code what is wrong, for texts in people's languages, for example {@code quantity-not-free}
     * @param detail the same in plain English
     */
    public record Problem(String at, String code, String detail) {}

    public InvalidRequest(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public InvalidRequest(String at, String code, String detail) {
        this(List.of(new Problem(at, code, detail)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
