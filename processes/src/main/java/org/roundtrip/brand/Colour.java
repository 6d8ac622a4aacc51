package org.roundtrip.brand;

import java.util.Locale;
import java.util.stream.IntStream;

/** A colour of a screen, with what WCAG 2.2 says about reading one on another. */
public record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);

    /** @throws IllegalArgumentException unless it is written as {@code #1f4f8f} */
    public static Colour of(String text) {
        if (!text.strip().matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("'" + text + "' is no colour such as #1f4f8f");
        }
        int rgb = Integer.parseInt(text.strip().substring(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** From 1 (the same) to 21 (black on white); text needs 4.5. */
    public double contrast(Colour other) {
        double one = luminance() + .05;
        double two = other.luminance() + .05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        var parts = IntStream.of(red, green, blue)
                .mapToDouble(part -> part / 255.0)
                .map(part -> part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4))
                .toArray();
        return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
    }

    /** So much of this and the rest of another. */
    public Colour mixed(double share, Colour other) {
        return new Colour(
                mixed(share, red, other.red), mixed(share, green, other.green), mixed(share, blue, other.blue));
    }

    private static int mixed(double share, int one, int other) {
        return (int) Math.round(share * one + (1 - share) * other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
