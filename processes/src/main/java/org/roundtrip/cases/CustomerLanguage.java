package org.roundtrip.cases;

import java.util.Locale;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Component;

/** The language a customer is written to. It is told nobody: it changes nothing about the case. */
@Component
public class CustomerLanguage {
    private final CaseFiles files;
    private final Commands commands;

    CustomerLanguage(CaseFiles files, Commands commands) {
        this.files = files;
        this.commands = commands;
    }

    /** From now on he is written to in this one, about all parts of his request. */
    public void change(CaseNumber request, Locale language) {
        commands.run(() -> {
            files.locale(request, language.toLanguageTag());
        });
    }
}
