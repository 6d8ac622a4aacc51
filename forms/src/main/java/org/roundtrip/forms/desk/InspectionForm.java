package org.roundtrip.forms.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.inspection.InspectionAnswer;

/** The inspection's lists as form fields: rows for what nobody announced, and the answer for a perfect parcel. */
final class InspectionForm {
    /** Enough for nearly every parcel without pressing "Add row". */
    static final int ROWS = 3;

    private static final int MAX_ROWS = 50;
    private static final Pattern LINE = Pattern.compile("lines\\[\\d{1,4}]\\.");
    private static final Pattern ROW = Pattern.compile("undeclared\\[(\\d{1,3})]\\.(description|quantity)");

    private InspectionForm() {}

    /** Everything arrived and is as new. */
    static InspectionAnswer ideal(List<CaseLine> lines) {
        var found = lines.stream()
                .filter(line -> line.expected() > 0)
                .map(line -> new InspectionAnswer.Line(
                        line.lineNo(), line.expected(), line.expected(), InspectionAnswer.Grade.A, null))
                .toList();
        return new InspectionAnswer(found, List.of());
    }

    /** The fields without empty rows, the others renumbered. A quantity left out means one. */
    static Map<String, String> withoutEmptyRows(Map<String, String> values) {
        var kept = new LinkedHashMap<String, String>();
        var rows = new TreeSet<Integer>();
        values.forEach((name, value) -> {
            var row = ROW.matcher(name);
            if (!row.matches()) {
                kept.put(name, value);
            } else if (!value.isBlank()) {
                rows.add(Integer.valueOf(row.group(1)));
            }
        });
        int next = 0;
        for (int row : rows) {
            var quantity = values.getOrDefault("undeclared[" + row + "].quantity", "");
            kept.put(
                    "undeclared[" + next + "].description",
                    values.getOrDefault("undeclared[" + row + "].description", ""));
            kept.put("undeclared[" + next + "].quantity", quantity.isBlank() ? "1" : quantity);
            next++;
        }
        return kept;
    }

    /** Several items have the same fields: their problems say which item they are about. */
    static AnswerForm named(AnswerForm form, List<CasePanel.Line> lines) {
        var problems = form.problems().stream()
                .map(problem -> {
                    var line = LINE.matcher(problem.field());
                    var no = line.lookingAt() ? form.value(line.group() + "line") : "";
                    return lines.stream()
                            .filter(one -> String.valueOf(one.no()).equals(no))
                            .findFirst()
                            .map(one -> problem.about(one.name()))
                            .orElse(problem);
                })
                .toList();
        return new AnswerForm(form.values(), problems);
    }

    /** How many rows for undeclared items to show. */
    static int rows(Map<String, String> values, boolean oneMore) {
        int asked = values.getOrDefault("rows", "").matches("\\d{1,2}") ? Integer.parseInt(values.get("rows")) : ROWS;
        int used = (int) values.keySet().stream()
                .filter(name -> name.startsWith("undeclared[") && name.endsWith(".description"))
                .count();
        return Math.min(MAX_ROWS, Math.max(Math.max(asked, used), ROWS) + (oneMore ? 1 : 0));
    }
}
