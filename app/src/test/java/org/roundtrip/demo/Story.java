package org.roundtrip.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of {@code docs/http} as the HTTP client of an editor reads it: variables, and requests parted by {@code ###}. Its
 * README says which comments tell what to expect. A line that means nothing is a mistake, so that no request is overlooked.
 */
record Story(String name, Map<String, String> variables, List<Step> steps) {
    private static final Pattern VARIABLE = Pattern.compile("@(\\S+)\\s*=\\s*(.*)");

    static Story read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Story of(String name, String text) {
        var variables = new LinkedHashMap<String, String>();
        var steps = new ArrayList<Step>();
        var block = new ArrayList<String>();
        for (var line : (text + "\n###").lines().toList()) {
            if (line.startsWith("###")) {
                request(block, variables).ifPresent(steps::add);
                block.clear();
            }
            block.add(line);
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(name + " asks for nothing");
        }
        return new Story(name, variables, steps);
    }

    /** What stands between two {@code ###}: a request, or words and variables alone. */
    private static Optional<Step> request(List<String> block, Map<String, String> variables) {
        var comments = new ArrayList<String>();
        for (int i = 0; i < block.size(); i++) {
            var line = block.get(i).strip();
            var variable = VARIABLE.matcher(line);
            if (variable.matches()) {
                variables.put(variable.group(1), variable.group(2));
            } else if (line.startsWith("#")) {
                comments.add(line);
            } else if (!line.isEmpty()) {
                return Optional.of(Step.of(comments, block.subList(i, block.size())));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
