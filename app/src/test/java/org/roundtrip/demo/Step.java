package org.roundtrip.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request of a {@link Story} as it is written.
 *
 * @param name by which later requests mean its answer, or nothing
 */
record Step(String name, String method, String url, Map<String, String> headers, String body, Expectation expectation) {
    private static final Pattern NAME = Pattern.compile("# @name (\\w+)");
    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE) (\\S+)");
    private static final Pattern HEADER = Pattern.compile("([\\w-]+): (.+)");

    /** @param lines the request's line, its headers, an empty line and its body */
    static Step of(List<String> comments, List<String> lines) {
        var request = matched(REQUEST, lines.get(0));
        var headers = new LinkedHashMap<String, String>();
        int i = 1;
        for (; i < lines.size() && !lines.get(i).isBlank(); i++) {
            var header = matched(HEADER, lines.get(i));
            headers.put(header.group(1), header.group(2));
        }
        return new Step(
                comments.stream()
                        .map(NAME::matcher)
                        .filter(Matcher::matches)
                        .map(name -> name.group(1))
                        .collect(Collectors.joining()),
                request.group(1),
                request.group(2),
                headers,
                String.join("\n", lines.subList(i, lines.size())).strip(),
                Expectation.of(comments));
    }

    private static Matcher matched(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("this means nothing: " + line);
        }
        return matcher;
    }
}
