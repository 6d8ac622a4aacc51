package org.roundtrip.operations;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of failures with everything taken out that could be a person's: a provider or a database quotes what it was given.
 * What is left is what our own code and the engine say, and names that a programmer chose.
 */
public final class Masked {
    private static final String GONE = "…";
    private static final int LONGEST = 300;
    private static final Pattern QUOTED =
            Pattern.compile("(?<!\\p{L})'[^']*'|\"[^\"]*\"|„[^“”]*[“”]|“[^”]*”|‘[^’]*’|«[^»]*»");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    /** Words a programmer writes: paths, class names, constants, ids of elements, case numbers, plain words. */
    private static final Pattern OURS = Pattern.compile("[^\\p{L}\\p{N}]*(?:"
            + "\\p{Lower}[A-Za-z'’-]*"
            + "|[A-Za-z][A-Za-z0-9]*(?:[._$][A-Za-z0-9]+)+"
            + "|[A-Z]+[a-z]+(?:[A-Z][a-z0-9]*)+"
            + "|[A-Z][A-Z0-9_-]+"
            + "|\\d{1,4}"
            + "|" + GONE
            + ")?[^\\p{L}\\p{N}]*");
    /** How sentences of programs begin; a name would, too. */
    private static final Set<String> BEGINNINGS = Set.of(
            "A",
            "An",
            "Batch",
            "Cannot",
            "Column",
            "Connection",
            "Could",
            "Couldn't",
            "Data",
            "Deadlock",
            "Duplicate",
            "Element",
            "Error",
            "Exception",
            "Execution",
            "Expected",
            "Failed",
            "Index",
            "Invalid",
            "It",
            "Lock",
            "Missing",
            "No",
            "Null",
            "Process",
            "Property",
            "Row",
            "Something",
            "Task",
            "The",
            "There",
            "Timeout",
            "Unable",
            "Unexpected",
            "Unhandled",
            "Unknown",
            "Value",
            "Variable");

    private static final Pattern FRAME = Pattern.compile("\\s+(?:at |\\.\\.\\. \\d+ ).*");
    private static final Pattern HEAD =
            Pattern.compile("(\\s*(?:Caused by: |Suppressed: )?(?:[a-z]\\w*\\.)+[A-Z][\\w$]*)(?:: (.*))?");

    private Masked() {}

    /** One sentence; empty if there was nothing to say. */
    public static String words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        var line = text.strip().lines().findFirst().orElse("");
        line = ADDRESS.matcher(QUOTED.matcher(line).replaceAll(GONE)).replaceAll(GONE);
        var masked = new StringBuilder();
        for (var word : line.split("\\s+")) {
            boolean first = masked.isEmpty();
            masked.append(first ? "" : " ").append(isOurs(word, first) ? word : GONE);
        }
        var words = masked.toString().replaceAll("…(?:[ ,;]*…)+", GONE);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + GONE : words;
    }

    private static boolean isOurs(String word, boolean first) {
        return OURS.matcher(word).matches() || first && BEGINNINGS.contains(word.replaceAll("[:,.]$", ""));
    }

    /** A stack trace: kinds of exceptions and places in the code stay, messages are masked, other lines go. */
    public static String trace(@Nullable String stackTrace) {
        if (stackTrace == null) {
            return "";
        }
        var masked = new StringBuilder();
        stackTrace.lines().forEach(line -> {
            var head = HEAD.matcher(line);
            if (FRAME.matcher(line).matches()) {
                masked.append(line).append('\n');
            } else if (head.matches()) {
                var message = words(head.group(2));
                masked.append(head.group(1))
                        .append(message.isEmpty() ? "" : ": " + message)
                        .append('\n');
            }
        });
        return masked.toString();
    }
}
