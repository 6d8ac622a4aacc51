package org.roundtrip.taskform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Flag;
import org.roundtrip.taskform.FormElement.Limit;
import tools.jackson.databind.JsonNode;

/**
 * The properties of one element in a file, read by type. Remembers every expression it meets, so that a form knows what
 * its expressions ask for.
 */
final class Props {
    static final int LONGEST_TEXT = 20_000;

    private final JsonNode node;
    private final String place;
    private final FormLanguage language;
    private final List<Feel> expressions;

    Props(JsonNode node, String place, FormLanguage language, List<Feel> expressions) {
        this.node = node;
        this.place = place;
        this.language = language;
        this.expressions = expressions;
    }

    String place() {
        return place;
    }

    FormLanguage language() {
        return language;
    }

    UnreadableForm wrong(String reason) {
        return new UnreadableForm(place, reason);
    }

    /** The properties below a property; none if it is not there. */
    Props below(String name) {
        var below = node.path(name);
        if (!below.isMissingNode() && !below.isNull() && !below.isObject()) {
            throw wrong(name + " must be an object");
        }
        return new Props(below, place, language, expressions);
    }

    /** Refuses what is not known, where something unknown would be a promise nobody keeps. */
    void only(Set<String> known) {
        node.propertyNames().forEach(name -> {
            if (!known.contains(name)) {
                throw wrong("\"" + name + "\" is not known here");
            }
        });
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    JsonNode json(String name) {
        return node.path(name);
    }

    @Nullable
    String textOrNull(String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(name + " must be a text");
        }
        if (value.stringValue().length() > LONGEST_TEXT) {
            throw wrong(name + " is longer than " + LONGEST_TEXT + " characters");
        }
        return value.stringValue();
    }

    String text(String name) {
        var text = textOrNull(name);
        return text == null ? "" : text;
    }

    /** @throws UnreadableForm if it is not there */
    String needed(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            throw wrong(name + " is missing");
        }
        return text;
    }

    boolean yes(String name, boolean otherwise) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrong(name + " must be true or false");
        }
        return value.booleanValue();
    }

    @Nullable
    Integer whole(String name, int least, int most) {
        var limit = number(name);
        if (limit == null) {
            return null;
        }
        if (limit.stripTrailingZeros().scale() > 0
                || limit.compareTo(BigDecimal.valueOf(least)) < 0
                || limit.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong(name + " must be a whole number from " + least + " to " + most);
        }
        return limit.intValueExact();
    }

    /** A number, which editors also write as a text. */
    @Nullable
    BigDecimal number(String name) {
        var value = node.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || value.isString() && value.stringValue().isBlank()) {
            return null;
        }
        var number = value.isNumber()
                ? Numbers.fits(value.decimalValue())
                : value.isString() ? Numbers.read(value.stringValue()) : null;
        if (number == null) {
            throw wrong(name + " must be a number");
        }
        return number;
    }

    Words words(String name) {
        var words = Words.of(text(name), place, language);
        words.parts().forEach(this::remember);
        return words;
    }

    @Nullable
    Feel feel(String name) {
        return feel(name, language::parse);
    }

    @Nullable
    Feel condition(String name) {
        return feel(name, language::condition);
    }

    private @Nullable Feel feel(String name, BiFunction<String, String, Feel> parser) {
        var text = textOrNull(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!FormLanguage.isExpression(text)) {
            throw wrong(name + " must be an expression that begins with =");
        }
        return remember(parser.apply(text.strip().substring(1), place));
    }

    Flag flag(String name) {
        return node.path(name).isString() && !text(name).isBlank()
                ? new Flag(false, feel(name))
                : new Flag(!node.path(name).isString() && yes(name, false), null);
    }

    Limit limit(String name) {
        return node.path(name).isString() && FormLanguage.isExpression(text(name))
                ? new Limit(null, feel(name))
                : new Limit(number(name), null);
    }

    /** The elements of a list, each with its own place. */
    List<JsonNode> list(String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name + " must be a list");
        }
        var all = new ArrayList<JsonNode>();
        value.forEach(all::add);
        return all;
    }

    private Feel remember(Feel feel) {
        expressions.add(feel);
        return feel;
    }

    private void remember(Template.Part part) {
        if (part instanceof Template.Insert insert) {
            remember(insert.feel());
        } else if (part instanceof Template.If condition) {
            remember(condition.feel());
            condition.parts().forEach(this::remember);
        } else if (part instanceof Template.Loop loop) {
            remember(loop.feel());
            loop.parts().forEach(this::remember);
        }
    }
}
