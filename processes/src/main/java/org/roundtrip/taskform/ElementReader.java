package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Computed;
import org.roundtrip.taskform.FormElement.Entry;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Frame;
import org.roundtrip.taskform.FormElement.Gap;
import org.roundtrip.taskform.FormElement.Grid;
import org.roundtrip.taskform.FormElement.Group;
import org.roundtrip.taskform.FormElement.Picture;
import org.roundtrip.taskform.FormElement.Press;
import org.roundtrip.taskform.FormElement.Prose;
import org.roundtrip.taskform.FormElement.Repeated;
import tools.jackson.databind.JsonNode;

/** Makes elements of the components of a file. A type nobody knows here is refused: it could be the one that matters. */
final class ElementReader {
    private static final int DEEPEST = 8;
    private static final int MOST_COLUMNS = 30;
    private static final Set<String> BUTTONS = Set.of("submit", "reset");

    private final FormLanguage language;
    private final List<Feel> expressions;
    private final KindReader kinds = new KindReader();
    private int left;
    private int depth;

    ElementReader(FormLanguage language, List<Feel> expressions, int most) {
        this.language = language;
        this.expressions = expressions;
        this.left = most;
    }

    List<FormElement> all(List<JsonNode> components) {
        if (++depth > DEEPEST) {
            throw new UnreadableForm("the form", "groups and lists are nested more than " + DEEPEST + " deep");
        }
        var elements = new ArrayList<FormElement>();
        for (var component : components) {
            if (--left < 0) {
                throw new UnreadableForm("the form", "it has too many elements");
            }
            elements.add(element(component));
        }
        depth--;
        return elements;
    }

    private FormElement element(JsonNode component) {
        var id = component.path("id").asString("");
        var type = component.path("type").asString("");
        var place = id.isEmpty() ? "a component of type \"" + type + "\"" : id;
        var props = new Props(component, place, language, expressions);
        props.needed("id");
        return switch (props.needed("type")) {
            case "textfield",
                    "textarea",
                    "number",
                    "checkbox",
                    "radio",
                    "select",
                    "checklist",
                    "taglist",
                    "datetime",
                    "filepicker" -> field(props);
            case "expression" -> new Computed(frame(props), key(props), needed(props, "expression"));
            case "group" ->
                new Group(frame(props), path(props), props.yes("showOutline", false), all(props.list("components")));
            case "dynamiclist" -> repeated(props);
            case "text" -> new Prose(frame(props), props.words("text"), false);
            case "html" -> new Prose(frame(props), props.words("content"), true);
            case "image" -> new Picture(frame(props), props.words("source"), props.words("alt"));
            case "separator" -> new Gap(frame(props), true, 0);
            case "spacer" -> new Gap(frame(props), false, height(props));
            case "button" -> button(props);
            case "table" -> table(props);
            case "iframe", "documentPreview" ->
                throw props.wrong("a " + type + " shows what others may change, and is not shown here");
            default -> throw props.wrong("components of type \"" + type + "\" are not known here");
        };
    }

    private static Frame frame(Props props) {
        var conditional = props.below("conditional");
        conditional.only(Set.of("hide"));
        var layout = props.below("layout");
        return new Frame(
                props.needed("id"),
                props.needed("type"),
                props.words("label"),
                props.words("description"),
                conditional.condition("hide"),
                layout.textOrNull("row"),
                layout.whole("columns", 1, 16));
    }

    private Field field(Props props) {
        var kind = kinds.of(props);
        var entry = new Entry(
                props.below("validate").yes("required", false),
                props.yes("disabled", false),
                props.flag("readonly"),
                otherwise(props));
        return new Field(frame(props), key(props), entry, kind);
    }

    private static @Nullable Object otherwise(Props props) {
        var value = props.json("defaultValue");
        return value.isMissingNode() ? null : KindReader.plain(value);
    }

    private static FormPath key(Props props) {
        return FormPath.of(props.needed("key"), props.place());
    }

    private static FormPath path(Props props) {
        var path = props.text("path");
        return path.isEmpty() ? FormPath.HERE : FormPath.of(path, props.place());
    }

    private Repeated repeated(Props props) {
        if (!props.yes("isRepeating", true)) {
            throw props.wrong("a list that does not repeat is not known here");
        }
        if (path(props).parts().isEmpty()) {
            throw props.wrong("path is missing");
        }
        var rows = props.whole("defaultRepetitions", 0, FormSheet.MOST_ROWS);
        return new Repeated(
                frame(props),
                path(props),
                rows == null ? 1 : rows,
                props.yes("allowAddRemove", true),
                all(props.list("components")));
    }

    private static int height(Props props) {
        var height = props.whole("height", 0, 2000);
        return height == null ? 60 : height;
    }

    private static Press button(Props props) {
        var action = props.text("action").isEmpty() ? "submit" : props.text("action");
        if (!BUTTONS.contains(action)) {
            throw props.wrong("a button submits or resets; it can't \"" + action + "\"");
        }
        return new Press(frame(props), action.equals("reset"));
    }

    private Grid table(Props props) {
        var columns = new ArrayList<FormElement.Column>();
        for (var column : props.list("columns")) {
            var one = new Props(column, props.place(), language, expressions);
            var key = one.needed("key");
            columns.add(new FormElement.Column(key, one.text("label").isEmpty() ? key : one.text("label")));
        }
        var columnsFrom = props.feel("columnsExpression");
        if (columns.size() > MOST_COLUMNS || columns.isEmpty() && columnsFrom == null) {
            throw props.wrong("a table needs 1 to " + MOST_COLUMNS + " columns");
        }
        return new Grid(
                frame(props), needed(props, "dataSource"), columns, columnsFrom, props.whole("rowCount", 1, 500));
    }

    private static Feel needed(Props props, String name) {
        var feel = props.feel(name);
        if (feel == null) {
            throw props.wrong(name + " is missing");
        }
        return feel;
    }
}
