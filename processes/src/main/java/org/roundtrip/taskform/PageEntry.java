package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Repeated;

/**
 * Takes the fields of a page. Fields are looked for by the form, never the form by fields: what the form does not have
 * is not even read. The page says which fields it showed, because a browser sends nothing for a box that is not ticked.
 */
final class PageEntry implements Walk.Visitor {
    /** The field of a page that names the others. */
    static final String SHOWN = "shown";

    /** Before a list's name: the field of a page that says which of its rows it showed. */
    static final String ROWS = "rows:";

    private final FormSheet sheet;
    private final PageFields fields;
    private final Set<String> shown;

    /** Fields whose options depend on others: they are read when the others have been. */
    private final List<Runnable> later = new ArrayList<>();

    PageEntry(FormSheet sheet, PageFields fields) {
        this.sheet = sheet;
        this.fields = fields;
        this.shown = new HashSet<>(List.of(fields.text(SHOWN).split(",")));
    }

    @Override
    public void list(Repeated list, Address at, Scope scope) {
        var name = at.name();
        if (!list.changeable() || !fields.has(ROWS + name)) {
            return;
        }
        var before = RowOrigins.before(sheet.data(), at);
        var origins = RowOrigins.read(fields.text(ROWS + name), before.size());
        sheet.origins().put(name, origins);
        at.put(sheet.data(), RowOrigins.rows(origins, before));
        for (int i = 0; i < origins.size(); i++) {
            if (origins.get(i) == RowOrigins.NEW) {
                Seeding.row(list, at.row(i), sheet.data(), sheet.language(), sheet.with());
            }
        }
    }

    @Override
    public void field(Field field, Address at, Scope scope) {
        if (!shown.contains(at.name())
                || field.entry().disabled()
                || field.entry().readonly().in(scope)) {
            return;
        }
        var spot = new InputKind.Spot(field, at, scope, sheet.with());
        if (field.kind() instanceof ChoiceKind choice && choice.options().expression() != null) {
            later.add(() -> read(spot));
        } else {
            read(spot);
        }
    }

    /** Reads what had to wait. */
    void choices() {
        later.forEach(Runnable::run);
    }

    private void read(InputKind.Spot spot) {
        var kind = spot.field().kind();
        var read = kind.typed(fields, spot);
        if (read.code() == null) {
            spot.at().put(sheet.data(), read.value());
            return;
        }
        spot.at().put(sheet.data(), kind.empty());
        sheet.unreadable().put(spot.name(), read);
        // Shown again as it was typed, so that it can be put right.
        for (var name : List.of(spot.name(), spot.name() + ".date", spot.name() + ".time")) {
            sheet.typed().put(name, fields.all(name));
        }
    }
}
