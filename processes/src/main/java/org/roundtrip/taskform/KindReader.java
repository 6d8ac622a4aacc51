package org.roundtrip.taskform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what makes a field the kind it is. A rule nobody here knows is refused: it would look as if it were kept. */
final class KindReader {
    InputKind of(Props props) {
        var rules = props.below("validate");
        return switch (props.needed("type")) {
            case "textfield" -> {
                rules.only(Set.of(
                        "required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType"));
                yield text(props, rules, false);
            }
            case "textarea" -> {
                rules.only(Set.of("required", "minLength", "maxLength"));
                yield text(props, rules, true);
            }
            case "number" -> {
                rules.only(Set.of("required", "min", "max"));
                yield number(props, rules);
            }
            case "checkbox" -> {
                rules.only(Set.of("required"));
                yield new TickKind();
            }
            case "datetime" -> {
                rules.only(Set.of("required"));
                yield date(props);
            }
            case "filepicker" -> {
                rules.only(Set.of("required"));
                yield new FileKind(props.words("accept"), props.flag("multiple"));
            }
            default -> {
                rules.only(Set.of("required"));
                yield choice(props);
            }
        };
    }

    private static TextKind text(Props props, Props rules, boolean lines) {
        var look = props.below("appearance");
        return new TextKind(
                lines,
                rules.limit("minLength"),
                rules.limit("maxLength"),
                pattern(rules),
                look.words("prefixAdorner"),
                look.words("suffixAdorner"));
    }

    private static @Nullable TextPattern pattern(Props rules) {
        var type = rules.text("validationType");
        return switch (type) {
            case "email" -> TextPattern.email();
            case "phone" -> TextPattern.phone();
            case "", "custom" -> {
                var pattern = rules.text("pattern");
                yield pattern.isEmpty()
                        ? null
                        : TextPattern.of(pattern, rules.textOrNull("patternErrorMessage"), rules.place());
            }
            default -> throw rules.wrong("validationType \"" + type + "\" is not known here");
        };
    }

    private static NumberKind number(Props props, Props rules) {
        var step = props.number("increment");
        if (step != null && step.signum() < 0) {
            throw props.wrong("increment must be more than 0");
        }
        var look = props.below("appearance");
        return new NumberKind(
                props.whole("decimalDigits", 0, 10),
                step == null || step.compareTo(BigDecimal.ZERO) == 0 ? null : step,
                props.yes("serializeToString", false),
                rules.limit("min"),
                rules.limit("max"),
                look.words("prefixAdorner"),
                look.words("suffixAdorner"));
    }

    private static DateKind date(Props props) {
        var subtype = props.text("subtype").isEmpty() ? "date" : props.text("subtype");
        var part =
                switch (subtype) {
                    case "date" -> DateKind.Part.DATE;
                    case "time" -> DateKind.Part.TIME;
                    case "datetime" -> DateKind.Part.DATETIME;
                    default -> throw props.wrong("subtype \"" + subtype + "\" is not known here");
                };
        var format = props.text("timeSerializingFormat");
        var zone =
                switch (format) {
                    case "", "utc_offset" -> DateKind.ZoneWords.UTC_OFFSET;
                    case "utc_normalized" -> DateKind.ZoneWords.UTC_NORMALIZED;
                    case "no_timezone" -> DateKind.ZoneWords.NO_TIMEZONE;
                    default -> throw props.wrong("timeSerializingFormat \"" + format + "\" is not known here");
                };
        var minutes = part == DateKind.Part.DATE ? null : props.whole("timeInterval", 1, 720);
        return new DateKind(
                part,
                zone,
                minutes,
                props.yes("disallowPassedDates", false),
                props.text("dateLabel"),
                props.text("timeLabel"));
    }

    private static ChoiceKind choice(Props props) {
        var look = ChoiceKind.Look.valueOf(props.needed("type").toUpperCase(java.util.Locale.ROOT));
        var expression = props.feel("valuesExpression");
        var key = props.textOrNull("valuesKey");
        boolean fixed = props.has("values");
        int sources = (expression == null ? 0 : 1) + (key == null || key.isEmpty() ? 0 : 1) + (fixed ? 1 : 0);
        if (sources != 1) {
            throw props.wrong("needs one of values, valuesKey and valuesExpression");
        }
        if (props.list("values").size() > Options.MOST) {
            throw props.wrong("offers more than " + Options.MOST + " options");
        }
        var options = fixed ? Options.read(plain(props.json("values"))) : List.<Options.Option>of();
        if (fixed && options.size() != props.list("values").size()) {
            throw props.wrong("has an option without a value");
        }
        // A place in the data is asked for as one name: nothing below it can be a list of options.
        var place = key == null || key.isEmpty()
                ? null
                : FormPath.of(key, props.place()).toString();
        return new ChoiceKind(look, new Options(options, place, expression));
    }

    /** JSON as values of forms. */
    static @Nullable Object plain(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isObject()) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            var list = new ArrayList<@Nullable Object>();
            node.forEach(one -> list.add(plain(one)));
            return list;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? Plain.of(node.decimalValue()) : node.asString();
    }
}
