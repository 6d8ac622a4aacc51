package org.roundtrip.app.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.app.replay.Progress;
import org.roundtrip.audit.Heads;
import org.roundtrip.audit.SealKeys;
import org.roundtrip.audit.VerifyTimelines;
import org.roundtrip.audit.VerifyTimelines.Head;
import org.roundtrip.audit.VerifyTimelines.Verdict;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The {@code verify-timeline} command: looks at every case and says what is wrong. */
public final class TimelineCheck implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final PrintStream out;
    private long entries;
    private long sealed;
    private long late;
    private long broken;

    private TimelineCheck(ConfigurableApplicationContext context, PrintStream out) {
        this.context = context;
        this.out = out;
    }

    /** @param settings as a server has them; of a server, its database and its keys are all that is started */
    public static TimelineCheck open(List<String> settings, PrintStream out) {
        var application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return new TimelineCheck(application.run(settings.toArray(String[]::new)), out);
    }

    /**
     * Looks at every case, and prints each that is broken.
     *
     * @param heads where to write the heads of all chains; not done if one is broken
     * @param against heads of an earlier run
     * @return whether nothing is wrong
     * @throws IllegalArgumentException if {@code against} is no file of heads
     */
    public boolean run(@Nullable Path heads, @Nullable Path against) throws IOException {
        var verify = context.getBean(VerifyTimelines.class);
        var texts = context.getBean(Heads.class);
        var noted = against == null ? List.<Head>of() : texts.read(Files.readAllLines(against));
        var found = new ArrayList<Head>();
        long cases = verify.cases();
        try (var progress = Progress.of("cases", Math.max(cases, 1), out)) {
            verify.each(verdict -> {
                take(verdict, found);
                progress.step();
            });
        }
        for (var head : noted) {
            var problem = verify.against(head);
            if (problem != null) {
                say(head.caseNumber(), problem);
                broken++;
            }
        }
        out.printf(
                "%d cases, %d entries, %d cases sealed: %s%n",
                cases, entries, sealed, broken == 0 ? "all as they were sealed" : broken + " broken");
        if (late > 0) {
            out.printf("%d entries were sealed more than a day after they happened.%n", late);
        }
        if (heads != null && broken == 0) {
            Files.write(heads, texts.written(found));
        }
        return broken == 0;
    }

    private void take(Verdict verdict, List<Head> found) {
        entries += verdict.entries();
        late += verdict.late();
        if (verdict.head() != null) {
            found.add(verdict.head());
            sealed++;
        }
        if (!verdict.problems().isEmpty()) {
            broken++;
            verdict.problems().forEach(problem -> say(verdict.caseNumber(), problem));
        }
    }

    private void say(String caseNumber, String problem) {
        out.println(caseNumber + ": " + problem);
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import({SealKeys.class, Heads.class, VerifyTimelines.class})
    static class Wiring {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
