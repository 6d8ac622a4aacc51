package org.roundtrip.taskform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees: everything the form knows, the row it stands in as {@code this}, the row around that as
 * {@code parent}, and the numbers of both, from 1, as {@code i}. A key of the form goes before these words, which are
 * therefore also there as {@code _this_}, {@code _parent_} and {@code _i_}.
 */
final class Scope {
    private final FormLanguage language;
    private final Map<String, @Nullable Object> root;
    private final Map<String, @Nullable Object> own;
    private final @Nullable Scope parent;
    private final List<BigDecimal> indexes;

    private Scope(
            FormLanguage language,
            Map<String, @Nullable Object> root,
            Map<String, @Nullable Object> own,
            @Nullable Scope parent,
            List<BigDecimal> indexes) {
        this.language = language;
        this.root = root;
        this.own = own;
        this.parent = parent;
        this.indexes = indexes;
    }

    static Scope of(FormLanguage language, Map<String, @Nullable Object> root) {
        return new Scope(language, root, root, null, List.of());
    }

    /** The scope of a row of a list that stands in this one. */
    Scope row(Map<String, @Nullable Object> row, int index) {
        var numbers = new ArrayList<>(indexes);
        numbers.add(BigDecimal.valueOf(index + 1L));
        return new Scope(language, root, row, this, numbers);
    }

    @Nullable
    Object value(Feel feel) {
        return language.value(feel, context());
    }

    @Nullable
    Object value(Feel feel, Map<String, @Nullable Object> instead) {
        return language.value(feel, instead);
    }

    /** Seen from a row: what the scope around it sees, its own values first. */
    private Map<String, @Nullable Object> asParent() {
        var all = new LinkedHashMap<>(context());
        all.putAll(own);
        return all;
    }

    boolean meets(Feel condition) {
        return language.isMet(condition, context());
    }

    /** Made anew each time: values change while a form is filled in. */
    Map<String, @Nullable Object> context() {
        var above = parent == null ? null : parent.asParent();
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("this", own);
        all.put("parent", above);
        all.put("i", indexes);
        all.putAll(root);
        all.put("_this_", own);
        all.put("_parent_", above);
        all.put("_i_", indexes);
        return all;
    }
}
