package org.roundtrip.taskform;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Computed;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Repeated;

/** Takes the values that a program gave, and finds those that nobody asked for. */
final class GivenEntry implements Walk.Visitor {
    private final FormSheet sheet;
    private final Map<String, @Nullable Object> given;
    private final Map<String, String> rows;

    /** The pointers of all values the form has, and of all lists and parents on the way to them. */
    private final Set<String> values = new HashSet<>();

    private final Set<String> parents = new HashSet<>(Set.of(Address.ROOT.pointer()));

    GivenEntry(FormSheet sheet, FormAnswer answer) {
        this.sheet = sheet;
        this.given = Plain.copy(answer.data());
        this.rows = answer.rows() == null ? Map.of() : answer.rows();
    }

    @Override
    public void list(Repeated list, Address at, Scope scope) {
        parent(at);
        var some = at.in(given);
        var rowsGiven = Plain.list(some);
        if (rowsGiven == null) {
            if (some != null) {
                sheet.found().add(at, "wrong-type", "must be a list");
            }
            return;
        }
        var before = RowOrigins.before(sheet.data(), at);
        int most = list.changeable() ? FormSheet.MOST_ROWS : before.size();
        if (rowsGiven.size() > most || !list.changeable() && rowsGiven.size() < most) {
            sheet.found()
                    .add(
                            at,
                            "wrong-number-of-rows",
                            list.changeable() ? "has more than " + most + " rows" : "must have " + most + " rows");
            return;
        }
        var named = rows.get(at.name());
        var origins = named == null || !list.changeable()
                ? RowOrigins.inOrder(rowsGiven.size(), before.size())
                : RowOrigins.read(named, before.size());
        if (origins.size() != rowsGiven.size()) {
            origins = RowOrigins.inOrder(rowsGiven.size(), before.size());
        }
        sheet.origins().put(at.name(), origins);
        at.put(sheet.data(), RowOrigins.rows(origins, before));
        for (int i = 0; i < origins.size(); i++) {
            parents.add(at.row(i).pointer());
            if (origins.get(i) == RowOrigins.NEW) {
                Seeding.row(list, at.row(i), sheet.data(), sheet.language(), sheet.with());
            }
        }
    }

    @Override
    public void computed(Computed computed, Address at, Scope scope) {
        value(at);
    }

    @Override
    public void field(Field field, Address at, Scope scope) {
        value(at);
        var value = at.in(given);
        if (field.entry().disabled()) {
            refuse(at, value);
            return;
        }
        if (!at.isIn(given) || field.entry().readonly().in(scope)) {
            return;
        }
        var spot = new InputKind.Spot(field, at, scope, sheet.with());
        var read = value == null
                ? InputKind.Read.value(field.kind().empty())
                : field.kind().given(value, spot);
        at.put(sheet.data(), read.code() == null ? read.value() : field.kind().empty());
        if (read.code() != null) {
            sheet.unreadable().put(at.name(), read);
        }
    }

    /** Problems for keys nobody knows, and for values of fields that are hidden. */
    void refuseWhatWasNotAsked(Settling.Settled settled) {
        unknown(Address.ROOT, given);
        Walk.through(sheet.schema(), sheet.data(), sheet.language(), new Walk.Visitor() {
            @Override
            public boolean enters(FormElement element, Address above, Scope scope) {
                if (settled.visibility().shows(element, above)) {
                    return true;
                }
                hidden(element, above);
                return false;
            }
        });
    }

    private void hidden(FormElement element, Address above) {
        if (element instanceof Field field) {
            refuse(above.plus(field.path()), above.plus(field.path()).in(given));
        } else if (element instanceof Repeated list) {
            refuse(above.plus(list.path()), above.plus(list.path()).in(given));
        } else if (element instanceof FormElement.Group group) {
            group.elements().forEach(one -> hidden(one, above.plus(group.path())));
        }
    }

    private void refuse(Address at, @Nullable Object value) {
        boolean something = value != null
                && !"".equals(value)
                && !Boolean.FALSE.equals(value)
                && !(value instanceof List<?> list && list.isEmpty());
        if (something) {
            sheet.found().add(at, "not-asked", "is not asked here, as things stand");
        }
    }

    private void value(Address at) {
        values.add(at.pointer());
        parent(at);
    }

    private void parent(Address at) {
        for (int length = 1; length <= at.steps().size(); length++) {
            parents.add(new Address(at.steps().subList(0, length)).pointer());
        }
    }

    private void unknown(Address at, @Nullable Object value) {
        if (values.contains(at.pointer()) || sheet.found().has(at)) {
            return;
        }
        if (!parents.contains(at.pointer())) {
            sheet.found().add(at, "unknown-field", "the form has no such field");
            return;
        }
        var map = Plain.map(value);
        var list = Plain.list(value);
        if (map != null) {
            map.forEach((name, one) -> unknown(new Address(append(at, name)), one));
        } else if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                unknown(at.row(i), list.get(i));
            }
        } else if (value != null) {
            sheet.found().add(at, "wrong-type", "must hold other values");
        }
    }

    private static List<Object> append(Address at, String name) {
        var steps = new java.util.ArrayList<Object>(at.steps());
        steps.add(name);
        return steps;
    }
}
