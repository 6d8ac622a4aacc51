package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, field by field; the first thing wrong with a field is what is said about it. */
final class Problems {
    /** A program that sends nonsense is told enough to see that it does. */
    private static final int MOST = 100;

    private final List<FormProblem> found = new ArrayList<>();

    void add(Address at, String code, String words) {
        if (found.size() < MOST && found.stream().noneMatch(one -> one.at().equals(at.pointer()))) {
            found.add(new FormProblem(at.name(), at.pointer(), code, words));
        }
    }

    /** As {@link #add}, for something inside of the value at an address. */
    void addInside(Address at, String below, String code, String words) {
        if (found.size() < MOST) {
            found.add(new FormProblem(at.name(), at.pointer() + below, code, words));
        }
    }

    void add(FormProblem problem) {
        found.add(problem);
    }

    boolean has(Address at) {
        return found.stream().anyMatch(one -> one.field().equals(at.name()));
    }

    List<FormProblem> all() {
        return List.copyOf(found);
    }
}
