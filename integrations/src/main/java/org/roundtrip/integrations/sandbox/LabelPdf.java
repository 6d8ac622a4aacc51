package org.roundtrip.integrations.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A label, four by six inches, as a small PDF of one page. */
final class LabelPdf {
    private LabelPdf() {}

    static byte[] of(JsonNode shipment) {
        var code = shipment.path("tracking_code").asString("");
        // The addresses of a return are those of the way out: it goes the other way.
        boolean back = Parcels.isReturn(shipment);
        var from = shipment.path(back ? "to_address" : "from_address");
        var to = shipment.path(back ? "from_address" : "to_address");
        var page = new StringBuilder();
        text(page, 14, 20, 395, (back ? "RETURN LABEL" : "LABEL") + " (SANDBOX, NOT VALID FOR POST)");
        text(page, 9, 20, 365, "From");
        text(page, 11, 20, 350, line(from, "name"));
        text(page, 11, 20, 335, line(from, "street1"));
        text(page, 11, 20, 320, line(from, "zip") + " " + line(from, "city") + " " + line(from, "country"));
        text(page, 9, 20, 290, "To");
        text(page, 14, 20, 272, line(to, "name"));
        text(page, 14, 20, 254, line(to, "street1"));
        text(page, 14, 20, 236, line(to, "zip") + " " + line(to, "city") + " " + line(to, "country"));
        bars(page, code);
        text(page, 14, 20, 90, code);
        text(page, 10, 20, 60, "Case " + line(shipment.path("options"), "print_custom_1"));
        return document(page.toString());
    }

    private static String line(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static void text(StringBuilder page, int size, int x, int y, String text) {
        var safe = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        page.append("BT /F1 ").append(size).append(" Tf ").append(x).append(' ').append(y);
        page.append(" Td (").append(safe).append(") Tj ET\n");
    }

    /** Bars in the manner of Code 39, so that it looks like what it stands for; screens show the real code. */
    private static void bars(StringBuilder page, String code) {
        int x = 20;
        for (int i = 0; i < code.length(); i++) {
            for (int bit = 0; bit < 5; bit++) {
                int width = (code.charAt(i) >> bit & 1) == 1 ? 3 : 1;
                page.append(x).append(" 110 ").append(width).append(" 80 re f\n");
                x += width + 1;
            }
        }
    }

    private static byte[] document(String page) {
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 288 432] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + bytes(page).length + " >>\nstream\n" + page + "endstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        var out = new ByteArrayOutputStream();
        var offsets = new ArrayList<Integer>();
        out.writeBytes(bytes("%PDF-1.4\n"));
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            out.writeBytes(bytes((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
        }
        int table = out.size();
        out.writeBytes(bytes("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        offsets.forEach(offset -> out.writeBytes(bytes("%010d 00000 n \n".formatted(offset))));
        out.writeBytes(bytes("trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table));
        out.writeBytes(bytes("\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
