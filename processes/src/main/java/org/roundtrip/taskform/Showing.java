package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Gap;
import org.roundtrip.taskform.FormElement.Grid;
import org.roundtrip.taskform.FormElement.Group;
import org.roundtrip.taskform.FormElement.Picture;
import org.roundtrip.taskform.FormElement.Press;
import org.roundtrip.taskform.FormElement.Prose;
import org.roundtrip.taskform.FormElement.Repeated;

/** Makes a view of a sheet. */
final class Showing {
    private final FormSheet sheet;
    private final FieldShowing fields;
    private final List<String> shown = new ArrayList<>();
    private @Nullable String done;
    private boolean files;

    Showing(FormSheet sheet) {
        this.sheet = sheet;
        this.fields = new FieldShowing(sheet);
    }

    FormView view() {
        var scope = Scope.of(sheet.language(), sheet.settled().seen());
        var elements = all(sheet.schema().elements(), Address.ROOT, scope);
        return new FormView(
                sheet.schema().id(),
                elements,
                sheet.problems(),
                done,
                List.copyOf(shown),
                sheet.schema().isReactive(),
                files);
    }

    private List<FormView.Shown> all(List<FormElement> elements, Address above, Scope scope) {
        var visible = elements.stream()
                .filter(element -> sheet.settled().visibility().shows(element, above))
                .toList();
        var places = Places.of(visible);
        var all = new ArrayList<FormView.Shown>();
        for (int i = 0; i < visible.size(); i++) {
            var one = one(visible.get(i), places.get(i), above, scope);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private FormView.@Nullable Shown one(FormElement element, FormView.Place place, Address above, Scope scope) {
        if (element instanceof Field field) {
            return field(field, place, above.plus(field.path()), scope);
        }
        if (element instanceof Group group) {
            return new FormView.Group(
                    "group",
                    place,
                    FieldShowing.texts(group.frame(), scope),
                    group.outline(),
                    all(group.elements(), above.plus(group.path()), scope));
        }
        if (element instanceof Repeated list) {
            return rows(list, place, above.plus(list.path()), scope);
        }
        return toLookAt(element, place, scope);
    }

    private FormView.@Nullable Shown toLookAt(FormElement element, FormView.Place place, Scope scope) {
        if (element instanceof Prose prose) {
            return new FormView.Prose(
                    prose.html() ? "html" : "markdown",
                    place,
                    prose.words().in(scope, prose.html() ? Escapes::html : Escapes::markdown));
        }
        if (element instanceof Picture picture) {
            return new FormView.Picture(
                    "picture", place, picture.source().in(scope), picture.alt().in(scope));
        }
        if (element instanceof Gap gap) {
            return new FormView.Gap(gap.line() ? "rule" : "space", place);
        }
        if (element instanceof Grid grid) {
            return GridShowing.of(grid, place, scope);
        }
        if (element instanceof Press press) {
            if (press.reset()) {
                return new FormView.Reset("reset", place, press.frame().label().in(scope));
            }
            done = press.frame().label().in(scope);
        }
        // What is computed is not to be seen: a text shows it if it should be.
        return null;
    }

    private FormView.Field field(Field field, FormView.Place place, Address at, Scope scope) {
        var made = fields.of(field, place, at, scope);
        if (!made.fixed()) {
            shown.add(at.name());
            files |= field.kind() instanceof FileKind;
        }
        return made;
    }

    private FormView.Rows rows(Repeated list, FormView.Place place, Address at, Scope scope) {
        var rows = RowOrigins.before(sheet.settled().seen(), at);
        var elements = new ArrayList<List<FormView.Shown>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = Plain.map(rows.get(i));
            if (row != null) {
                elements.add(all(list.elements(), at.row(i), scope.row(row, i)));
            }
        }
        var origins = sheet.origins().getOrDefault(at.name(), RowOrigins.inOrder(rows.size(), rows.size()));
        return new FormView.Rows(
                "rows",
                place,
                at.name(),
                FieldShowing.texts(list.frame(), scope),
                list.changeable(),
                rows.size() >= FormSheet.MOST_ROWS,
                RowOrigins.written(origins),
                elements);
    }
}
