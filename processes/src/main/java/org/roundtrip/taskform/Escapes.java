package org.roundtrip.taskform;

/** Makes text of a value that becomes part of a text with a grammar: data can't format, link or script. */
final class Escapes {
    private static final String MARKDOWN = "\\`*_{}[]()#+-.!|~>:=@/";

    private Escapes() {}

    static String html(String text) {
        var safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** A line break would end a paragraph or begin a list, so it becomes a space. */
    static String markdown(String text) {
        var safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                safe.append(' ');
            } else if (c == '<') {
                safe.append("&lt;");
            } else if (c == '&') {
                safe.append("&amp;");
            } else {
                if (MARKDOWN.indexOf(c) >= 0) {
                    safe.append('\\');
                }
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
