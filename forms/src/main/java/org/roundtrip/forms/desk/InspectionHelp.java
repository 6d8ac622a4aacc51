package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.inspection.ChooseDisposition;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Receipt;
import org.roundtrip.warehouse.Receipts;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an inspection starts from: what was counted at unpacking, and where goods of each grade go by rule. */
@Component
class InspectionHelp {
    /** The field that says as what an extra item was noted before. It alone is no answer. */
    static final String NOTED_AS = "discrepancy";

    static final String FORM = "inspection/inspect-items";

    private final CaseLines lines;
    private final ChooseDisposition choice;
    private final Receipts receipts;
    private final Discrepancies discrepancies;
    private final DeskTexts texts;

    InspectionHelp(
            CaseLines lines,
            ChooseDisposition choice,
            Receipts receipts,
            Discrepancies discrepancies,
            DeskTexts texts) {
        this.lines = lines;
        this.choice = choice;
        this.receipts = receipts;
        this.discrepancies = discrepancies;
        this.texts = texts;
    }

    /** Where a line goes if it is of a grade, in words. */
    public record Goes(String grade, String words, String because) {}

    void into(Model model, WorkItem item) {
        if (!item.formKey().equals(FORM)) {
            return;
        }
        model.addAttribute("goes", expected(item).stream().collect(Collectors.toMap(CaseLine::lineNo, this::goes)));
        model.addAttribute(
                "restAwaited",
                receipts.last(item.caseId()).filter(Receipt::restAwaited).isPresent());
        model.addAttribute("ideal", asAnnounced(item));
        model.addAttribute("dispositions", InspectionAnswer.Disposition.values());
    }

    /** Nothing typed yet: the numbers are those that were counted, and extra items those that were noted. */
    Map<String, String> prefilled(WorkItem item, Map<String, String> values) {
        if (!item.formKey().equals(FORM) || values.keySet().stream().anyMatch(name -> name.startsWith("lines["))) {
            return values;
        }
        var filled = new LinkedHashMap<>(values);
        var counted = receipts.counted(item.caseId());
        var expected = expected(item);
        for (int i = 0; i < expected.size() && !counted.isEmpty(); i++) {
            var there = String.valueOf(counted.getOrDefault(expected.get(i).lineNo(), 0));
            filled.put("lines[" + i + "].received", there);
            filled.put("lines[" + i + "].accepted", there);
        }
        var extras = extras(item);
        for (int i = 0; i < extras.size(); i++) {
            filled.put("undeclared[" + i + "].description", extras.get(i).description());
            filled.put(
                    "undeclared[" + i + "]." + NOTED_AS,
                    String.valueOf(extras.get(i).id()));
            filled.put(
                    "undeclared[" + i + "].quantity",
                    String.valueOf(extras.get(i).quantity()));
        }
        return filled;
    }

    /** The reason is missing where somebody sends goods elsewhere than the rule does. */
    List<AnswerForm.Problem> problems(WorkItem item, Record answer) {
        var problems = new ArrayList<AnswerForm.Problem>();
        if (answer instanceof InspectionAnswer inspection) {
            var known = expected(item).stream().collect(Collectors.toMap(CaseLine::lineNo, line -> line));
            for (int i = 0; i < inspection.lines().size(); i++) {
                var found = inspection.lines().get(i);
                var line = known.get(found.line());
                var reason = found.dispositionReason();
                if (line != null && (reason == null || reason.isBlank()) && differs(line, found)) {
                    problems.add(AnswerForm.Problem.at(
                            "lines[" + i + "].dispositionReason", texts.text("problem.disposition-reason")));
                }
            }
        }
        return problems;
    }

    private boolean differs(CaseLine line, InspectionAnswer.Line found) {
        return found.disposition() != null
                && found.received() > 0
                && choice.suggestions(line).stream()
                        .filter(one -> one.grade().equals(found.grade().name()))
                        .noneMatch(one ->
                                one.disposition().equals(found.disposition().name()));
    }

    private List<Goes> goes(CaseLine line) {
        return choice.suggestions(line).stream()
                .map(one -> new Goes(
                        one.grade(),
                        texts.text("inspect.goes", texts.code("disposition", one.disposition())),
                        texts.code("because", one.because())))
                .toList();
    }

    private boolean asAnnounced(WorkItem item) {
        var counted = receipts.counted(item.caseId());
        return extras(item).isEmpty()
                && receipts.last(item.caseId())
                        .filter(last -> last.open() || last.moreToCome())
                        .isEmpty()
                && (counted.isEmpty()
                        || expected(item).stream()
                                .allMatch(line -> counted.getOrDefault(line.lineNo(), 0) == line.expected()));
    }

    private List<Discrepancy> extras(WorkItem item) {
        return discrepancies.ofCase(item.caseId()).stream()
                .filter(one -> one.kind() == Discrepancy.Kind.UNDECLARED_ITEM)
                .toList();
    }

    private List<CaseLine> expected(WorkItem item) {
        return lines.of(item.caseId()).stream()
                .filter(line -> line.expected() > 0)
                .toList();
    }
}
