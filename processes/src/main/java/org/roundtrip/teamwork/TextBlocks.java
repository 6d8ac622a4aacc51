package org.roundtrip.teamwork;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that support writes with. */
@Component
public class TextBlocks {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_BODY = 4000;
    private static final String DEFAULT = "en";

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Clock clock;

    TextBlocks(JdbcClient jdbc, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    public List<TextBlock> all() {
        return jdbc.sql("select id, name, locale, body, version from text_block order by name, locale")
                .query(TextBlock.class)
                .list();
    }

    public Optional<TextBlock> find(long id) {
        return jdbc.sql("select id, name, locale, body, version from text_block where id = ?")
                .param(id)
                .query(TextBlock.class)
                .optional();
    }

    /** Each text once, in the customer's language if there is one in it: else in that language of another country, or English. */
    public Collection<TextBlock> in(String locale) {
        var language = Locale.forLanguageTag(locale).getLanguage();
        Map<String, TextBlock> best = new TreeMap<>();
        for (var block : all()) {
            best.merge(
                    block.name(),
                    block,
                    (one, other) -> fit(other, locale, language) > fit(one, locale, language) ? other : one);
        }
        return best.values();
    }

    private static int fit(TextBlock block, String locale, String language) {
        if (block.locale().equalsIgnoreCase(locale)) {
            return 3;
        }
        boolean same = Locale.forLanguageTag(block.locale()).getLanguage().equals(language);
        return same ? 2 : block.locale().equals(DEFAULT) ? 1 : 0;
    }

    /**
     * Writes a text anew, or for the first time.
     *
     * @param block which, as it is to be; id 0 for a new one, and the version it was read with
     * @throws InvalidRequest if it has no name or body, asks for facts no case has, there is such a text already, or
     *     somebody changed or removed it meanwhile
     */
    public void put(TextBlock block, Actor actor) {
        check(block.name().strip(), block.locale(), block.body().strip());
        try {
            commands.run(() -> {
                write(block, actor);
            });
        } catch (DuplicateKeyException e) {
            throw new InvalidRequest("/name", "block-exists", "there is a text of this name in this language");
        }
    }

    public void remove(long id) {
        commands.run(() -> {
            jdbc.sql("delete from text_block where id = ?").param(id).update();
        });
    }

    private void write(TextBlock block, Actor actor) {
        var sql = block.id() == 0
                ? "insert into text_block (name, locale, body, updated_by, updated_at) values (?, ?, ?, ?, ?)"
                : "update text_block set name = ?, locale = ?, body = ?, updated_by = ?, updated_at = ?,"
                        + " version = version + 1 where id = ? and version = ?";
        var query = jdbc.sql(sql)
                .params(block.name().strip(), block.locale(), block.body().strip(), actor.name(), clock.millis());
        int written = (block.id() == 0 ? query : query.param(block.id()).param(block.version())).update();
        if (written == 0) {
            throw new InvalidRequest(
                    "/body",
                    "block-changed",
                    "somebody else changed or removed this text meanwhile: load the page again");
        }
    }

    private static void check(String name, String locale, String body) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidRequest("/name", "block-name", "a text has a name of 1 to 80 characters");
        }
        if (Locale.forLanguageTag(locale).getLanguage().isEmpty() || locale.length() > 20) {
            throw new InvalidRequest("/locale", "block-locale", "name a language, such as en or pt-BR");
        }
        if (body.isEmpty() || body.length() > LONGEST_BODY) {
            throw new InvalidRequest("/body", "block-body", "a text has 1 to 4000 characters");
        }
        var unknown = TextBlock.unknown(body);
        if (!unknown.isEmpty()) {
            throw new InvalidRequest(
                    "/body", "block-fact", "no case has the fact {" + String.join("}, {", unknown) + "}");
        }
    }
}
