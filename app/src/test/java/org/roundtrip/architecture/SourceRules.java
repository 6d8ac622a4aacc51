package org.roundtrip.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the compiler forgets: length, Javadoc and the names of tests. Each rule lists its breaches. */
final class SourceRules {
    static final int LONGEST = 250;

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("public (?:(?:abstract|final|sealed|non-sealed|static) )*"
                    + "(?:class|interface|@interface|enum|record) (\\w+).*");
    private static final Pattern TEST = Pattern.compile("\\s+@(?:Test|ParameterizedTest|RepeatedTest|Property)\\b.*");
    private static final Pattern METHOD = Pattern.compile("\\s+(?:public )?void (\\w+)\\(.*");
    private static final Pattern SENTENCE =
            Pattern.compile("(?!.*_.*_)[a-z][a-z0-9]*(?:(?:[A-Z]|_[a-z])[a-z0-9]*){2,}");

    private SourceRules() {}

    static List<String> tooLong(List<SourceFile> files) {
        return breaches(
                files,
                file -> file.lines().size() > LONGEST
                        ? List.of(file.name() + " has " + file.lines().size() + " lines")
                        : List.of());
    }

    static List<String> publicTypesWithoutJavadoc(List<SourceFile> files) {
        return breaches(files, file -> {
            var found = new ArrayList<String>();
            boolean documented = false;
            for (var line : file.lines()) {
                var type = PUBLIC_TYPE.matcher(line);
                if (line.startsWith("/**")) {
                    documented = true;
                } else if (type.matches() && !documented) {
                    found.add(type.group(1) + " says nothing about itself");
                }
            }
            return found;
        });
    }

    static List<String> testsWithoutASentence(List<SourceFile> files) {
        return breaches(files, file -> {
            var found = new ArrayList<String>();
            boolean test = false;
            for (var line : file.lines()) {
                var method = METHOD.matcher(line);
                if (TEST.matcher(line).matches()) {
                    test = true;
                } else if (test && method.matches()) {
                    test = false;
                    if (!SENTENCE.matcher(method.group(1)).matches()) {
                        found.add(file.name() + ": " + method.group(1));
                    }
                }
            }
            return found;
        });
    }

    /** Surefire runs {@code …Test} and {@code …IT} only, and what they extend: other tests are tests nobody runs. */
    static List<String> testsNobodyRuns(List<SourceFile> files) {
        var runs = files.stream()
                .filter(SourceRules::isRun)
                .flatMap(file -> file.lines().stream())
                .toList();
        return breaches(files, file -> {
            boolean tests =
                    file.lines().stream().anyMatch(line -> TEST.matcher(line).matches());
            var type = file.name().replace(".java", "");
            boolean extended = runs.stream().anyMatch(line -> line.contains(" extends " + type + " "));
            return tests && !isRun(file) && !extended ? List.of(file.name()) : List.of();
        });
    }

    private static boolean isRun(SourceFile file) {
        return file.name().matches(".*(?:Test|IT)\\.java");
    }

    private static List<String> breaches(List<SourceFile> files, Function<SourceFile, List<String>> rule) {
        return files.stream().map(rule).flatMap(List::stream).toList();
    }
}
