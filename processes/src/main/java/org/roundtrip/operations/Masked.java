package org.roundtrip.operations;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of failures with everything taken out that could be a person's: a provider or a database quotes what it was given.
 * What is left is what our own code and the engine say, and names that a programmer chose. A name that somebody wrote
 * without a capital looks like any word and stays.
 */
public final class Masked {
    private static final String GONE = "…";
    private static final int LONGEST = 300;
    private static final Pattern QUOTED =
            Pattern.compile("(?<!\\p{L})'[^']*'|\"[^\"]*\"|„[^“”]*[“”]|“[^”]*”|‘[^’]*’|«[^»]*»");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    /** Words a programmer writes. Capitals alone are none of them: carriers answer with addresses in capitals. */
    private static final Pattern OURS = Pattern.compile("[^\\p{L}\\p{N}]*(?:"
            + "[a-z]['’a-z-]*"
            + "|[a-z]+(?:[A-Z][a-z]*)+"
            + "|(?:[A-Za-z]+_)+[A-Za-z]+"
            + "|(?:org|com|io|java|javax|jakarta|tools)(?:[.$][A-Za-z_]\\w*)+"
            + "|[A-Z][A-Za-z]*(?:Exception|Error)"
            + "|ENGINE-\\d{1,6}|RMA-[0-9A-Z]{8}"
            + "|BPMN|DMN|FEEL|GET|HTTP|ID|IO|JSON|NULL|POST|PUT|SQL|TIMEOUT|URL|UTC|XML"
            + "|\\d{1,2}"
            + "|" + GONE
            + ")?[^\\p{L}\\p{N}]*");
    /** A number of three digits is an answer's only after one of these. */
    private static final Pattern STATUS_WORD = Pattern.compile("(?i)(?:status|http|code)\\W*");

    private static final Pattern STATUS = Pattern.compile("\\W*[1-5]\\d\\d\\W*");
    private static final Pattern DIGITS_IN_A_ROW = Pattern.compile("\\d+(?:[ .-]+\\d+)+");
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

    private static final Pattern FRAME =
            Pattern.compile("\\s+(?:at [\\w.$/@<>-]+\\([\\w.$ :]*\\)|\\.\\.\\. \\d+ (?:more|common frames omitted))");
    private static final Pattern HEAD = Pattern.compile("(\\s*(?:Caused by: |Suppressed: )?"
            + "(?:(?:org|com|io|java|javax|jakarta|tools)\\.(?:\\w+\\.)*[A-Z][\\w$]*"
            + "|(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error)))(?:: (.*))?");

    private Masked() {}

    /** One sentence; empty if there was nothing to say. */
    public static String words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        var line = text.strip().lines().findFirst().orElse("");
        line = ADDRESS.matcher(QUOTED.matcher(line).replaceAll(GONE)).replaceAll(GONE);
        line = DIGITS_IN_A_ROW.matcher(line).replaceAll(GONE);
        var masked = new StringBuilder();
        var before = "";
        for (var word : line.split("\\s+")) {
            boolean first = masked.isEmpty();
            masked.append(first ? "" : " ").append(isOurs(word, first, before) ? word : GONE);
            before = word;
        }
        var words = masked.toString().replaceAll("…(?:[ ,;]*…)+", GONE);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + GONE : words;
    }

    private static boolean isOurs(String word, boolean first, String before) {
        return OURS.matcher(word).matches()
                || first && BEGINNINGS.contains(word.replaceAll("[:,.]$", ""))
                || STATUS.matcher(word).matches() && STATUS_WORD.matcher(before).matches();
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
