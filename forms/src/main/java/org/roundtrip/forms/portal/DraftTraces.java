package org.roundtrip.forms.portal;

import java.util.Collection;
import java.util.Locale;
import org.roundtrip.privacy.Traces;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Half-filled requests of somebody who is to be forgotten. The others are gone within a day. */
@Component
class DraftTraces implements Traces {
    private final JdbcClient jdbc;
    private final Commands commands;

    DraftTraces(JdbcClient jdbc, Commands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    @Override
    public int erase(Collection<String> words) {
        return commands.run(() -> words.stream()
                .mapToInt(word -> jdbc.sql("delete from portal_draft where locate(?, lower(state)) > 0")
                        .param(word.toLowerCase(Locale.ROOT))
                        .update())
                .sum());
    }
}
