package org.roundtrip.taskform;

import org.jspecify.annotations.Nullable;

/** A box to tick. One that is required must be ticked. */
record TickKind() implements InputKind {
    @Override
    public Object empty() {
        return false;
    }

    @Override
    public Object seeded(@Nullable Object value, Spot spot) {
        return Boolean.TRUE.equals(value);
    }

    @Override
    public Read typed(PageFields fields, Spot spot) {
        return Read.value("true".equals(fields.first(spot.name())));
    }

    @Override
    public Read given(Object value, Spot spot) {
        return value instanceof Boolean ? Read.value(value) : Read.wrong("wrong-type", "must be true or false");
    }

    @Override
    public void check(Object value, Spot spot, Problems problems) {}

    @Override
    public boolean missing(@Nullable Object value) {
        return !Boolean.TRUE.equals(value);
    }
}
