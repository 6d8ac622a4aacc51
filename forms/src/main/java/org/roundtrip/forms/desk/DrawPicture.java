package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.Drawing;

/** Makes a picture of a drawing: breaks names into lines, and puts marks on steps. */
final class DrawPicture {
    private static final double CHARACTER = 6.4;
    private static final double LINE = 14;
    private static final double MARGIN = 24;
    private static final double BELOW = 5;
    private static final double USUAL_LABEL = 96;

    private DrawPicture() {}

    /** What a page says of a step. {@code look} is a class of the style sheet, empty for none. */
    record Mark(
            String look, @Nullable String badge, @Nullable String alarm, String tip) {
        static final Mark NONE = new Mark("", null, null, "");
    }

    /** @param taken ids of the lines to be drawn heavier */
    static Picture of(Drawing drawing, String title, Function<String, Mark> marks, Set<String> taken) {
        var shapes = drawing.shapes().stream()
                .map(one -> shape(one, marks.apply(one.id())))
                .toList();
        var lines = drawing.flows().stream().map(one -> line(one, taken)).toList();
        var xs = drawing.shapes().stream()
                .flatMapToDouble(one -> one.label() == null
                        ? DoubleStream.of(one.at().x(), one.at().x() + one.at().width())
                        : DoubleStream.of(
                                one.at().x(),
                                one.at().x() + one.at().width(),
                                one.label().x(),
                                one.label().x() + one.label().width()))
                .summaryStatistics();
        var ys = DoubleStream.concat(
                        drawing.shapes().stream()
                                .flatMapToDouble(one -> DoubleStream.of(
                                        one.at().y(), one.at().y() + one.at().height() + LINE)),
                        drawing.flows().stream()
                                .flatMap(one -> one.points().stream())
                                .mapToDouble(Drawing.Point::y))
                .summaryStatistics();
        if (drawing.shapes().isEmpty()) {
            return new Picture("0 0 1 1", 1, 1, title, shapes, lines);
        }
        double left = xs.getMin() - MARGIN;
        double top = ys.getMin() - MARGIN;
        int width = (int) Math.ceil(xs.getMax() - left + MARGIN);
        int height = (int) Math.ceil(ys.getMax() - top + MARGIN + LINE);
        return new Picture(left + " " + top + " " + width + " " + height, width, height, title, shapes, lines);
    }

    private static Picture.Shape shape(Drawing.Shape one, Mark mark) {
        var at = one.at();
        var kind = one.kind();
        var form = kind.isEvent() ? "event" : kind.isGateway() ? "gateway" : kind == Drawing.Kind.NOTE ? "note" : "box";
        var look = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + " " + mark.look();
        return new Picture.Shape(
                one.id(),
                form,
                look.strip(),
                at.x(),
                at.y(),
                at.width(),
                at.height(),
                icon(one),
                words(one),
                mark.badge(),
                mark.alarm(),
                (one.name().isEmpty() ? one.id() : one.name()) + (mark.tip().isEmpty() ? "" : ": " + mark.tip()));
    }

    private static @Nullable String icon(Drawing.Shape one) {
        return switch (one.kind()) {
            case PERSON, MACHINE, RULE, RECEIVE, SEND, DELEGATE, CALL, EXCLUSIVE, PARALLEL, EVENT_GATEWAY ->
                one.kind().name();
            case START, END, CATCH, THROW, BOUNDARY, BOUNDARY_BESIDE ->
                one.about() == Drawing.About.NOTHING ? null : one.about().name();
            default -> null;
        };
    }

    private static List<Picture.Text> words(Drawing.Shape one) {
        var at = one.at();
        if (one.name().isEmpty()) {
            return List.of();
        }
        if (one.kind().isFrame()) {
            return centred(one.name(), at.x() + at.width() / 2, at.y() + LINE + 2, at.width());
        }
        if (one.kind().isBox() || one.kind() == Drawing.Kind.NOTE) {
            var lines = wrap(one.name(), at.width() - 8);
            double top = at.y() + at.height() / 2 - (lines.size() - 1) * LINE / 2 + 4;
            return stacked(lines, at.x() + at.width() / 2, top);
        }
        var label = one.label();
        if (label == null) {
            return centred(one.name(), at.x() + at.width() / 2, at.y() + at.height() + BELOW + 11, USUAL_LABEL);
        }
        var lines = wrap(one.name(), room(label));
        // A name above its shape grows upwards.
        double grows = label.y() + label.height() <= at.y() + BELOW ? (lines.size() - 1) * LINE : 0;
        double spare = Math.max(0, Math.round(label.height() / LINE) - 1) * LINE;
        return stacked(lines, label.x() + label.width() / 2, label.y() + 11 - Math.max(0, grows - spare));
    }

    /** Those who drew a model measured its names in another font. */
    private static double room(Drawing.Box label) {
        return Math.max(label.width() + 14, USUAL_LABEL * .75);
    }

    private static Picture.Line line(Drawing.Flow one, Set<String> taken) {
        var points =
                one.points().stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
        var look = one.dashed() ? "dashed" : taken.contains(one.id()) ? "taken" : "";
        List<Picture.Text> words = List.of();
        if (!one.name().isEmpty() && !one.points().isEmpty()) {
            var label = one.label();
            var first = one.points().get(0);
            words = label == null
                    ? centred(one.name(), first.x() + 20, first.y() - 4, USUAL_LABEL)
                    : centred(one.name(), label.x() + label.width() / 2, label.y() + 11, room(label));
        }
        return new Picture.Line(points, look, words);
    }

    private static List<Picture.Text> centred(String name, double x, double y, double width) {
        return stacked(wrap(name, width), x, y);
    }

    private static List<Picture.Text> stacked(List<String> lines, double x, double y) {
        var texts = new ArrayList<Picture.Text>();
        for (int i = 0; i < lines.size(); i++) {
            texts.add(new Picture.Text(x, y + i * LINE, lines.get(i)));
        }
        return texts;
    }

    /** Whole words; one that is too long stands out at both ends. */
    private static List<String> wrap(String text, double width) {
        int most = Math.max(6, (int) (width / CHARACTER));
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
