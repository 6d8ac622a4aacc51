package org.roundtrip.taskform;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.roundtrip.taskform.FormElement.Computed;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Group;
import org.roundtrip.taskform.FormElement.Repeated;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code .form} files, and refuses what could not be kept to. */
@Component
public class FormReader {
    private static final int NEWEST = 19;
    private static final int LARGEST = 1_000_000;
    private static final int MOST_ELEMENTS = 500;
    private static final String THE_FILE = "the file";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}");

    private final FormLanguage language;
    private final JsonMapper json;

    FormReader(FormLanguage language) {
        this.language = language;
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(60)
                        .maxNumberLength(40)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.json = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** A reader outside of the application, for tools and tests. */
    public static FormReader at(Clock clock) {
        return new FormReader(new FormLanguage(clock));
    }

    /** @throws UnreadableForm saying what in it can't be kept to */
    public FormSchema read(byte[] file) {
        if (file.length > LARGEST) {
            throw new UnreadableForm(THE_FILE, "it is larger than " + LARGEST + " bytes");
        }
        JsonNode root;
        try {
            root = json.readTree(file);
        } catch (JacksonException e) {
            throw new UnreadableForm(THE_FILE, "it is not JSON: " + e.getOriginalMessage());
        }
        var expressions = new ArrayList<Feel>();
        var form = new Props(root, "the form", language, expressions);
        if (!root.isObject() || !"default".equals(form.text("type"))) {
            throw form.wrong("it is not a form: its type must be \"default\"");
        }
        var id = form.needed("id");
        if (!ID.matcher(id).matches()) {
            throw form.wrong("the id \"" + id + "\" must be made of letters, digits, _, . and -");
        }
        if (form.whole("schemaVersion", 1, NEWEST) == null) {
            throw form.wrong("schemaVersion is missing");
        }
        var elements = new ElementReader(language, expressions, MOST_ELEMENTS).all(form.list("components"));
        checkPaths(elements);
        return new FormSchema(id, elements, expressions);
    }

    /** Each value has one place, and no value stands where another has its parents. */
    private static void checkPaths(List<FormElement> elements) {
        checkPaths(elements, "", new Claims(new HashSet<>(), new HashSet<>(), new HashMap<>()));
    }

    /** What places are taken: by values, by parents of values, and by lists. */
    private record Claims(Set<String> values, Set<String> parents, Map<String, String> ids) {
        void value(String id, String path) {
            if (!values.add(path) || parents.contains(path)) {
                throw new UnreadableForm(id, "the key \"" + path + "\" is used twice");
            }
            above(id, path);
        }

        private void above(String id, String path) {
            for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
                var parent = path.substring(0, dot);
                if (values.contains(parent)) {
                    throw new UnreadableForm(id, "\"" + path + "\" stands below another field's value");
                }
                parents.add(parent);
            }
        }
    }

    private static void checkPaths(List<FormElement> elements, String above, Claims claims) {
        for (var element : elements) {
            var id = element.frame().id();
            if (claims.ids().put(id, id) != null) {
                throw new UnreadableForm(id, "the id is used twice");
            }
            if (element instanceof Field field) {
                claims.value(id, join(above, field.path()));
            } else if (element instanceof Computed computed) {
                claims.value(id, join(above, computed.path()));
            } else if (element instanceof Group group) {
                checkPaths(group.elements(), join(above, group.path()), claims);
            } else if (element instanceof Repeated list) {
                var path = join(above, list.path());
                claims.value(id, path);
                // Inside of a row everything begins anew.
                checkPaths(list.elements(), "", new Claims(new HashSet<>(), new HashSet<>(), claims.ids()));
            }
        }
    }

    private static String join(String above, FormPath path) {
        return above.isEmpty() || path.parts().isEmpty() ? above + path : above + "." + path;
    }
}
