package org.roundtrip.app.cli;

import java.util.List;
import java.util.regex.Pattern;

/** Tells settings for Spring from options of ours, so that a typing error is not taken for a setting. */
class SpringArguments {
    // Every setting has a dot in its name, as in --server.port=9000; no option of ours has.
    private static final Pattern SETTING =
            Pattern.compile("--[A-Za-z][\\w\\[\\]-]*(\\.[\\w\\[\\]-]+)+(=.*)?", Pattern.DOTALL);
    private static final List<String> SWITCHES = List.of("--debug", "--trace");

    private SpringArguments() {}

    static boolean isOne(String argument) {
        return SWITCHES.contains(argument) || SETTING.matcher(argument).matches();
    }

    /** @throws picocli.CommandLine.ParameterException naming the first argument that is no setting */
    static void require(picocli.CommandLine line, List<String> arguments) {
        for (var argument : arguments) {
            if (!isOne(argument)) {
                throw new picocli.CommandLine.UnmatchedArgumentException(line, List.of(argument));
            }
        }
    }
}
