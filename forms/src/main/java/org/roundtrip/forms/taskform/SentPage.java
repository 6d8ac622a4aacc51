package org.roundtrip.forms.taskform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.taskform.RowChange;

/**
 * A form's page as a browser sent it: its fields, and the button that was pressed.
 *
 * @param fields all fields, each with all its values
 */
public record SentPage(Map<String, List<String>> fields) {
    /** The name of all buttons. */
    public static final String BUTTON = "do";

    /** Before the name of a field for files: where a browser puts them. */
    public static final String UPLOAD = "upload:";

    private static final int LONGEST_NAME = 300;

    /** What can be wanted besides completing. */
    public enum Wish {
        COMPLETE,
        UPDATE,
        SAVE
    }

    /** Copies what was sent, so that files can be added to their fields. */
    public static SentPage of(Map<String, String[]> parameters) {
        var fields = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (name.length() <= LONGEST_NAME) {
                fields.put(name, new ArrayList<>(List.of(values)));
            }
        });
        return new SentPage(fields);
    }

    /** Adds the reference of a file to the field it was sent for. */
    public void attach(String field, String reference) {
        fields.computeIfAbsent(field, name -> new ArrayList<>()).add(reference);
    }

    public Wish wish() {
        return switch (button()) {
            case "update" -> Wish.UPDATE;
            case "save" -> Wish.SAVE;
            default -> rowChange().isPresent() ? Wish.UPDATE : Wish.COMPLETE;
        };
    }

    public Optional<RowChange> rowChange() {
        return RowChange.of(button());
    }

    /** Whether the page showed this field. */
    public boolean showed(String field) {
        return List.of(first("shown").split(",")).contains(field);
    }

    private String button() {
        return first(BUTTON);
    }

    private String first(String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
