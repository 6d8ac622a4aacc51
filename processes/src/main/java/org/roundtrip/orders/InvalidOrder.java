package org.roundtrip.orders;

import java.util.List;

/** An order that contradicts itself. Nothing of it was stored. */
public class InvalidOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param at a JSON pointer into the order */
    public record Problem(String at, String what) {}

    public InvalidOrder(List<Problem> problems) {
        super("the order has " + problems.size() + " problem(s): " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
