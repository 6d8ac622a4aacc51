package org.roundtrip.forms.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.operations.Numbers;
import org.roundtrip.operations.ReadNumbers;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The business in numbers, each as a chart with its table behind it. */
@DeskScreen
class NumbersPage {
    static final String PATH = OperationsPage.PATH + "/numbers";

    private static final int USUAL = 30;

    private final ReadNumbers numbers;
    private final DeskTexts texts;

    NumbersPage(ReadNumbers numbers, DeskTexts texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    /** What several rows of a table come to: a name and its cells. */
    public record Line(String name, List<String> cells) {}

    /** A chart with its table. @param columns the headings after the first */
    public record Sheet(String key, Bars bars, List<String> columns, List<Line> lines) {}

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "" + USUAL) int days, Model model) {
        OperationsPage.needOperations();
        Numbers read;
        try {
            read = numbers.of(days);
        } catch (InvalidRequest e) {
            return "redirect:" + PATH;
        }
        var rate = read.units().rate();
        model.addAttribute("days", read.days());
        model.addAttribute("spans", List.of(7, 30, 90, 365));
        model.addAttribute("rate", rate == null ? null : String.format(Locale.ENGLISH, "%.1f %%", rate));
        model.addAttribute("units", read.units());
        model.addAttribute("sheets", List.of(weeks(read), reasons(read), stages(read), turns(read), tasks(read)));
        model.addAttribute("costs", read.costs().stream().map(this::cost).toList());
        return "desk/numbers";
    }

    private Sheet weeks(Numbers read) {
        var bars = Bars.of(read.weeks().stream()
                .map(one -> new Bars.Value(
                        texts.text("numbers.week-of", texts.day(one.from())),
                        one.requests(),
                        Long.toString(one.requests())))
                .toList());
        return sheet("weeks", bars, List.of());
    }

    private Sheet reasons(Numbers read) {
        var bars = Bars.of(read.reasons().stream()
                .map(one -> new Bars.Value(texts.code("reason", one.code()), one.units(), Long.toString(one.units())))
                .toList());
        return sheet(
                "reasons",
                bars,
                read.reasons().stream().map(one -> Long.toString(one.lines())).toList());
    }

    private Sheet stages(Numbers read) {
        var bars = Bars.of(read.stages().stream()
                .map(one -> new Bars.Value(
                        texts.text("numbers.stage." + one.code()),
                        one.mean().toMillis(),
                        one.cases() == 0 ? "–" : texts.length(one.mean())))
                .toList());
        return sheet(
                "stages",
                bars,
                read.stages().stream().map(one -> Long.toString(one.cases())).toList());
    }

    private Sheet turns(Numbers read) {
        var bars = Bars.of(read.turns().stream()
                .map(one -> new Bars.Value(
                        one.code() == null
                                ? texts.text("numbers.nobody")
                                : texts.code("waiting-for", Objects.requireNonNull(one.code())),
                        one.cases(),
                        Long.toString(one.cases())))
                .toList());
        return sheet(
                "turns",
                bars,
                read.turns().stream().map(one -> texts.length(one.mean())).toList());
    }

    private Sheet tasks(Numbers read) {
        var bars = Bars.of(read.tasks().stream()
                .map(one -> new Bars.Value(
                        one.name() + " · " + texts.text("queue." + one.queue()), one.open(), Long.toString(one.open())))
                .toList());
        return sheet(
                "tasks",
                bars,
                read.tasks().stream().map(one -> texts.age(one.oldest())).toList());
    }

    /** @param more a second number for each bar, or none */
    private Sheet sheet(String key, Bars bars, List<String> more) {
        var lines = new java.util.ArrayList<Line>();
        for (int i = 0; i < bars.bars().size(); i++) {
            var bar = bars.bars().get(i);
            lines.add(new Line(bar.label(), more.isEmpty() ? List.of(bar.words()) : List.of(bar.words(), more.get(i))));
        }
        var columns = more.isEmpty()
                ? List.of(texts.text("numbers." + key + ".value"))
                : List.of(texts.text("numbers." + key + ".value"), texts.text("numbers." + key + ".more"));
        return new Sheet(key, bars, columns, lines);
    }

    private Line cost(Numbers.Cost one) {
        return new Line(
                one.code().equals("LABEL") ? texts.text("numbers.labels") : texts.code("kind", one.code()),
                List.of(Long.toString(one.count()), texts.money(one.currency(), one.amountMinor())));
    }
}
