package org.roundtrip.forms.taskform;

import java.util.Locale;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.roundtrip.taskform.FormView;
import org.springframework.stereotype.Component;

/**
 * Makes HTML that is safe to show of the words in a form. Markdown and HTML both end at the same gate: a list of what may
 * be there, because a list of what may not would have gaps. Nothing that styles, runs, embeds or loads gets through.
 */
@Component
public class SafeWords {
    /** A page has its own first headings: those of a form begin below them. */
    private static final Map<String, String> HEADINGS =
            Map.of("h1", "h3", "h2", "h3", "h3", "h4", "h4", "h5", "h5", "h6", "h6", "h6");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    (name, attributes) -> HEADINGS.get(name), HEADINGS.keySet().toArray(String[]::new))
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "del",
                    "sub",
                    "sup",
                    "small",
                    "mark",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "div",
                    "span")
            .allowAttributes("colspan", "rowspan")
            .matching((element, attribute, value) -> value.matches("[1-9][0-9]?") ? value : null)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(false, "row", "col")
            .onElements("th")
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private final Parser markdown = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().build();

    /** HTML of words in a form, whatever stands in them. */
    public String html(FormView.Prose prose) {
        return sanitised(prose.kind().equals("html") ? prose.text() : renderer.render(markdown.parse(prose.text())));
    }

    static String sanitised(String html) {
        return ALLOWED.sanitize(html);
    }

    /** A picture's address if the page may load it: only one that holds the picture itself. */
    public @Nullable String inline(FormView.Picture picture) {
        var source = picture.source().strip();
        var start = source.substring(0, Math.min(30, source.length())).toLowerCase(Locale.ROOT);
        return start.matches("data:image/(?:png|jpeg|gif|webp);base64,.*") ? source : null;
    }

    /** A picture's address if it stands elsewhere, to be followed by who wants to see it. */
    public @Nullable String elsewhere(FormView.Picture picture) {
        var source = picture.source().strip();
        return source.matches("(?i)https://[^\\s\"'<>]{1,2000}") ? source : null;
    }
}
