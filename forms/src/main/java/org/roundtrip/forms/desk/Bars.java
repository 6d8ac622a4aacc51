package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;

/** Horizontal bars, drawn by the server in a picture that needs neither scripts nor styles of the page. */
public record Bars(int height, List<Bar> bars) {
    private static final int ROW = 46;
    private static final double WIDTH = 270;

    /** A number to be drawn. @param words as it is written */
    record Value(String label, double value, String words) {}

    /** A bar. */
    public record Bar(String label, String words, int y, double width) {}

    static Bars of(List<Value> values) {
        double most = values.stream().mapToDouble(Value::value).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (var value : values) {
            double width = most <= 0 ? 0 : Math.max(value.value() > 0 ? 2 : 0, WIDTH * value.value() / most);
            bars.add(new Bar(value.label(), value.words(), bars.size() * ROW, Math.round(width * 10) / 10.0));
        }
        return new Bars(bars.size() * ROW, bars);
    }
}
