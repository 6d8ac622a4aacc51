package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Files, by reference: what is in them was stored when it was sent. Several only if the form allows it. */
record FileKind(Words accept, FormElement.Flag several) implements InputKind {
    static final int MOST = 10;
    static final String PREFIX = "files::";

    @Override
    public Object empty() {
        return new ArrayList<@Nullable Object>();
    }

    @Override
    public @Nullable Object seeded(@Nullable Object value, Spot spot) {
        var list = Plain.list(value);
        var kept = new ArrayList<@Nullable Object>();
        for (var one : list == null ? java.util.List.of() : list) {
            if (isKnown(one, spot)) {
                kept.add(one);
            }
        }
        return kept;
    }

    /** Files sent with the page have been stored by now, and stand among the field's references. */
    @Override
    public Read typed(PageFields fields, Spot spot) {
        return Read.value(new ArrayList<@Nullable Object>(
                fields.all(spot.name()).stream().filter(one -> !one.isEmpty()).toList()));
    }

    @Override
    public Read given(Object value, Spot spot) {
        var list = Plain.list(value);
        return list != null && list.stream().allMatch(String.class::isInstance)
                ? Read.value(value)
                : Read.wrong("wrong-type", "must be a list of references to files");
    }

    @Override
    public void check(Object value, Spot spot, Problems problems) {
        var list = Plain.list(value);
        if (list == null) {
            return;
        }
        int most = several.in(spot.scope()) ? MOST : 1;
        if (list.size() > most || new HashSet<>(list).size() < list.size()) {
            problems.add(
                    spot.at(), "too-many-files", most == 1 ? "Attach one file" : "Attach at most " + most + " files");
            return;
        }
        if (!list.stream().allMatch(one -> isKnown(one, spot))) {
            problems.add(spot.at(), "no-such-file", "Attach the file again: it is not there any more");
        }
    }

    private static boolean isKnown(@Nullable Object reference, Spot spot) {
        return reference instanceof String text && spot.with().files().containsKey(text);
    }
}
