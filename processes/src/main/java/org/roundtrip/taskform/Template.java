package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Templates: <code>{{ value }}</code>, <code>{{#if condition}}…{{/if}}</code>, <code>{{#loop list}}…{{/loop}}</code>. */
final class Template {
    private static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final int DEEPEST = 5;
    private static final int LONGEST = 100_000;

    private final String place;
    private final FormLanguage language;
    private final String text;
    private final Matcher braces;
    private int at;

    private Template(String text, String place, FormLanguage language) {
        this.text = text;
        this.place = place;
        this.language = language;
        this.braces = BRACES.matcher(text);
    }

    /** A piece of a template. */
    sealed interface Part {
        void write(StringBuilder to, Scope scope, Map<String, @Nullable Object> context, UnaryOperator<String> escape);
    }

    record Literal(String text) implements Part {
        @Override
        public void write(
                StringBuilder to, Scope scope, Map<String, @Nullable Object> context, UnaryOperator<String> escape) {
            to.append(text);
        }
    }

    record Insert(Feel feel) implements Part {
        @Override
        public void write(
                StringBuilder to, Scope scope, Map<String, @Nullable Object> context, UnaryOperator<String> escape) {
            to.append(escape.apply(Plain.text(scope.value(feel, context))));
        }
    }

    record If(Feel feel, List<Part> parts) implements Part {
        @Override
        public void write(
                StringBuilder to, Scope scope, Map<String, @Nullable Object> context, UnaryOperator<String> escape) {
            var value = scope.value(feel, context);
            if (value != null && !Boolean.FALSE.equals(value) && !"".equals(value)) {
                parts.forEach(part -> part.write(to, scope, context, escape));
            }
        }
    }

    record Loop(Feel feel, List<Part> parts) implements Part {
        @Override
        public void write(
                StringBuilder to, Scope scope, Map<String, @Nullable Object> context, UnaryOperator<String> escape) {
            var value = scope.value(feel, context);
            var items = Plain.list(value);
            if (items == null) {
                items = value == null ? List.of() : List.of(value);
            }
            for (var item : items) {
                if (to.length() > LONGEST) {
                    return;
                }
                var inner = inner(item, context);
                parts.forEach(part -> part.write(to, scope, inner, escape));
            }
        }

        /** As form-js does it: an item's own values, itself, and what was around it as its parent; nothing else. */
        private static Map<String, @Nullable Object> inner(
                @Nullable Object item, Map<String, @Nullable Object> context) {
            var inner = new LinkedHashMap<String, @Nullable Object>();
            inner.put("this", item);
            inner.put("parent", context);
            var map = Plain.map(item);
            if (map != null) {
                inner.putAll(map);
            }
            inner.put("_this_", item);
            inner.put("_parent_", context);
            return inner;
        }
    }

    static List<Part> parse(String text, String place, FormLanguage language) {
        var template = new Template(text, place, language);
        return template.until(null, 0);
    }

    /** @param end the word that closes what is open, or null at the top */
    private List<Part> until(@Nullable String end, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableForm(place, "conditions and loops are nested too deeply");
        }
        var parts = new ArrayList<Part>();
        while (braces.find(at)) {
            literal(parts, text.substring(at, braces.start()));
            at = braces.end();
            var inside = braces.group(1).strip();
            if (inside.startsWith("/")) {
                if (!inside.substring(1).strip().equals(end)) {
                    throw new UnreadableForm(place, "{{" + inside + "}} closes nothing that is open");
                }
                return List.copyOf(parts);
            }
            parts.add(part(inside, depth));
        }
        if (end != null) {
            throw new UnreadableForm(place, "{{#" + end + "}} is never closed");
        }
        literal(parts, text.substring(at));
        return List.copyOf(parts);
    }

    private Part part(String inside, int depth) {
        if (inside.startsWith("#if ")) {
            return new If(language.parse(inside.substring(4), place), until("if", depth + 1));
        }
        if (inside.startsWith("#loop ")) {
            return new Loop(language.parse(inside.substring(6), place), until("loop", depth + 1));
        }
        if (inside.startsWith("#")) {
            throw new UnreadableForm(place, "{{" + inside + "}} is neither a condition nor a loop");
        }
        if (inside.isEmpty()) {
            return new Literal("");
        }
        return new Insert(language.parse(inside.startsWith("=") ? inside.substring(1) : inside, place));
    }

    private static void literal(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
    }
}
