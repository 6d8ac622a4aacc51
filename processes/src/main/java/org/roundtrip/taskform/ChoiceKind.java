package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One or several of some options. Nothing that is not among them right now is taken, whoever says it. */
record ChoiceKind(Look look, Options options) implements InputKind {
    private static final String NOT_AN_OPTION = "not-an-option";
    private static final String CHOOSE = "Choose one of the options";

    /** How it looks; the last two take several. */
    enum Look {
        RADIO,
        SELECT,
        CHECKLIST,
        TAGLIST
    }

    boolean several() {
        return look == Look.CHECKLIST || look == Look.TAGLIST;
    }

    @Override
    public @Nullable Object empty() {
        return several() ? new ArrayList<@Nullable Object>() : null;
    }

    @Override
    public @Nullable Object seeded(@Nullable Object value, Spot spot) {
        // What an expression offers can depend on other fields: that is looked at when everything is in.
        if (options.expression() != null) {
            return several() == (Plain.list(value) != null) ? value : empty();
        }
        var offered = options.in(spot);
        if (!several()) {
            return isOffered(value, offered) ? value : null;
        }
        var list = Plain.list(value);
        var kept = new ArrayList<@Nullable Object>();
        for (var one : list == null ? List.of() : list) {
            if (isOffered(one, offered)) {
                kept.add(one);
            }
        }
        return kept;
    }

    @Override
    public Read typed(PageFields fields, Spot spot) {
        var offered = options.in(spot);
        var chosen = new ArrayList<@Nullable Object>();
        for (var sent : fields.all(spot.name())) {
            if (!sent.isEmpty()) {
                var option = offered.stream()
                        .filter(one -> one.sent().equals(sent))
                        .findFirst()
                        .orElse(null);
                if (option == null) {
                    return Read.wrong(NOT_AN_OPTION, CHOOSE);
                }
                if (!chosen.contains(option.value())) {
                    chosen.add(option.value());
                }
            }
        }
        if (several()) {
            return Read.value(chosen);
        }
        return chosen.size() > 1
                ? Read.wrong(NOT_AN_OPTION, CHOOSE)
                : Read.value(chosen.isEmpty() ? null : chosen.get(0));
    }

    @Override
    public Read given(Object value, Spot spot) {
        boolean list = Plain.list(value) != null;
        if (list != several()) {
            return Read.wrong("wrong-type", several() ? "must be a list" : "must be one value, not a list");
        }
        return Read.value(value);
    }

    @Override
    public void check(Object value, Spot spot, Problems problems) {
        var offered = options.in(spot);
        var list = Plain.list(value);
        if (list == null) {
            if (!isOffered(value, offered)) {
                problems.add(spot.at(), NOT_AN_OPTION, CHOOSE);
            }
            return;
        }
        if (list.size() > offered.size()) {
            problems.add(spot.at(), NOT_AN_OPTION, "Choose each option only once");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            if (!isOffered(list.get(i), offered)) {
                problems.addInside(spot.at(), "/" + i, NOT_AN_OPTION, CHOOSE);
            }
        }
    }

    private static boolean isOffered(@Nullable Object value, List<Options.Option> offered) {
        return value != null && offered.stream().anyMatch(option -> Plain.same(option.value(), value));
    }
}
