package org.roundtrip.forms.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as it is drawn on a page, with nothing left to compute. Drawn by the server: without scripts, with a policy that
 * allows no styles in the page, and for models that merchants made.
 *
 * @param title what a screen reader says instead of it
 */
public record Picture(String viewBox, int width, int height, String title, List<Shape> shapes, List<Line> lines) {
    /**
     * A step, event, gateway or note.
     *
     * @param look classes of the style sheet: what it is, and its heat
     * @param icon what stands in it, null if nothing
     * @param badge a number at its corner, null if there is none
     * @param alarm a number of what went wrong, null if nothing did
     */
    public record Shape(
            String id,
            String form,
            String look,
            double x,
            double y,
            double width,
            double height,
            @Nullable String icon,
            List<Text> words,
            @Nullable String badge,
            @Nullable String alarm,
            String tip) {
        public double middleX() {
            return x + width / 2;
        }

        public double middleY() {
            return y + height / 2;
        }

        public double radius() {
            return width / 2;
        }

        /** A gateway's four corners. */
        public String corners() {
            return middleX() + "," + y + " " + (x + width) + "," + middleY() + " " + middleX() + "," + (y + height)
                    + " " + x + "," + middleY();
        }
    }

    /** A line of text around its middle. */
    public record Text(double x, double y, String words) {}

    /** A line with an arrow. */
    public record Line(String points, String look, List<Text> words) {}
}
