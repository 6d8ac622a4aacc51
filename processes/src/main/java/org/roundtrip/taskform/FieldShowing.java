package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Frame;

/** Makes views of fields. */
final class FieldShowing {
    private final FormSheet sheet;

    FieldShowing(FormSheet sheet) {
        this.sheet = sheet;
    }

    static FormView.Texts texts(Frame frame, Scope scope) {
        return new FormView.Texts(frame.label().in(scope), frame.description().in(scope), "", "");
    }

    FormView.Field of(Field field, FormView.Place place, Address at, Scope scope) {
        var spot = new InputKind.Spot(field, at, scope, sheet.with());
        var value = at.in(sheet.settled().seen());
        return new FormView.Field(
                kind(field.kind()),
                place,
                at.name(),
                texts(field, scope),
                field.entry().required(),
                field.entry().readonly().in(scope),
                field.entry().disabled(),
                values(field.kind(), at.name(), value),
                options(field.kind(), value, spot),
                field.kind() instanceof TextKind text ? text.longest() : 40,
                field.kind() instanceof FileKind files && files.several().in(scope),
                field.path().parts().stream().anyMatch(sheet.schema()::mentions));
    }

    private static String kind(InputKind kind) {
        if (kind instanceof TextKind text) {
            return text.lines() ? "lines" : "line";
        }
        if (kind instanceof NumberKind) {
            return "number";
        }
        if (kind instanceof TickKind) {
            return "tick";
        }
        if (kind instanceof DateKind date) {
            return date.part().name().toLowerCase(java.util.Locale.ROOT);
        }
        if (kind instanceof ChoiceKind choice) {
            return switch (choice.look()) {
                case RADIO -> "radio";
                case SELECT -> "select";
                case CHECKLIST, TAGLIST -> "checks";
            };
        }
        return "files";
    }

    private static FormView.Texts texts(Field field, Scope scope) {
        var plain = texts(field.frame(), scope);
        var kind = field.kind();
        if (kind instanceof TextKind text) {
            return around(plain, text.prefix().in(scope), text.suffix().in(scope));
        }
        if (kind instanceof NumberKind number) {
            return around(plain, number.prefix().in(scope), number.suffix().in(scope));
        }
        if (kind instanceof FileKind files) {
            return around(plain, files.accept().in(scope), "");
        }
        if (kind instanceof DateKind date) {
            var label = plain.label().isEmpty()
                    ? date.part() == DateKind.Part.TIME ? date.timeLabel() : date.dayLabel()
                    : plain.label();
            return new FormView.Texts(label, plain.description(), date.dayLabel(), date.timeLabel());
        }
        return plain;
    }

    private static FormView.Texts around(FormView.Texts texts, String before, String after) {
        return new FormView.Texts(texts.label(), texts.description(), before, after);
    }

    private List<String> values(InputKind kind, String name, @Nullable Object value) {
        if (kind instanceof DateKind date) {
            if (sheet.typed().containsKey(name)) {
                return List.of(typed(name + ".date"), typed(name + ".time"));
            }
            var zone = sheet.with().clock().getZone();
            return List.of(date.shownDay(value, zone), date.shownTime(value, zone));
        }
        var typed = sheet.typed().get(name);
        if (typed != null) {
            return typed;
        }
        var list = Plain.list(value);
        return list == null
                ? List.of(Plain.text(value))
                : list.stream().map(Plain::text).toList();
    }

    private String typed(String name) {
        var typed = sheet.typed().getOrDefault(name, List.of());
        return typed.isEmpty() ? "" : typed.get(0);
    }

    private static List<FormView.Option> options(InputKind kind, @Nullable Object value, InputKind.Spot spot) {
        var list = Plain.list(value);
        if (kind instanceof FileKind && list != null) {
            var files = new ArrayList<FormView.Option>();
            for (var reference : list) {
                var text = Plain.text(reference);
                files.add(new FormView.Option(text, spot.with().files().getOrDefault(text, text), true));
            }
            return files;
        }
        if (!(kind instanceof ChoiceKind choice)) {
            return List.of();
        }
        return choice.options().in(spot).stream()
                .map(option -> new FormView.Option(
                        option.sent(),
                        option.label(),
                        list == null
                                ? Plain.same(option.value(), value)
                                : list.stream().anyMatch(one -> Plain.same(option.value(), one))))
                .toList();
    }
}
