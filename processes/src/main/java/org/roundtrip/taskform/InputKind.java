package org.roundtrip.taskform;

import org.jspecify.annotations.Nullable;

/** What kind of value a field takes, how it comes in, and what makes it right. */
sealed interface InputKind permits ChoiceKind, DateKind, FileKind, NumberKind, TextKind, TickKind {
    /** Where a value is about to go. */
    record Spot(FormElement.Field field, Address at, Scope scope, Surroundings with) {
        String name() {
            return at.name();
        }
    }

    /** A value that was read, or why it could not be. */
    record Read(@Nullable Object value, @Nullable String code, String words) {
        static Read value(@Nullable Object value) {
            return new Read(value, null, "");
        }

        static Read wrong(String code, String words) {
            return new Read(null, code, words);
        }
    }

    /** The value of a field that nobody has filled in. */
    @Nullable
    Object empty();

    /** A value that was there before, or the nearest this field can hold: a bad one becomes none. */
    @Nullable
    Object seeded(@Nullable Object value, Spot spot);

    /** What a person typed or chose. */
    Read typed(PageFields fields, Spot spot);

    /** What a program gave. */
    Read given(Object value, Spot spot);

    /** What is wrong with a value beside its being missing. */
    void check(Object value, Spot spot, Problems problems);

    /** Whether a value counts as not filled in. */
    default boolean missing(@Nullable Object value) {
        return value == null || value.equals("") || value instanceof java.util.List<?> list && list.isEmpty();
    }
}
