package org.roundtrip.forms;

import com.google.zxing.oned.Code128Writer;

/** A short text as a Code 128 bar code, drawn as SVG: what every hand scanner reads. */
public final class BarCode {
    private static final int QUIET_ZONE = 10;
    private static final int HEIGHT = 40;

    private BarCode() {}

    /** @param text of letters, digits and dashes */
    public static String svg(String text) {
        boolean[] bars = new Code128Writer().encode(text);
        var path = new StringBuilder();
        for (int x = 0; x < bars.length; x++) {
            if (bars[x]) {
                path.append('M')
                        .append(QUIET_ZONE + x)
                        .append(" 0h1v")
                        .append(HEIGHT)
                        .append("h-1z");
            }
        }
        int width = bars.length + 2 * QUIET_ZONE;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + HEIGHT
                + "\" shape-rendering=\"crispEdges\" preserveAspectRatio=\"none\"><path fill=\"#fff\" d=\"M0 0h" + width
                + "v" + HEIGHT + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }
}
