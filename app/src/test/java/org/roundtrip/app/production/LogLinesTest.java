package org.roundtrip.app.production;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class LogLinesTest {
    private static final String FORGED = "2026-11-22T10:00:00.000Z ERROR forged";

    @Test
    void whatSomebodySentBeginsNoLineOfItsOwn() throws IOException {
        for (var end : new String[] {"\n", "\r", "\r\n", "\u2028", "\u0085", "\f"}) {
            var line = written(new Object[] {"RMA-1" + end + FORGED}, null);
            assertThat(line.split("[\\r\\n\\f\\u0085\\u2028]")).as("%s", line).hasSize(1);
            assertThat(line).contains("no such case", "RMA-1", FORGED);
        }
    }

    @Test
    void norDoesWhatAnExceptionSays() throws IOException {
        var inner = new IllegalArgumentException("inner\r\n" + FORGED);
        var lines = written(new Object[] {"x"}, new IllegalStateException("outer\n" + FORGED, inner))
                .split("\n");

        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(lines[1]).startsWith("java.lang.IllegalStateException: outer | " + FORGED);
        assertThat(lines).noneMatch(line -> line.startsWith("2026-11-22T10"));
        assertThat(lines).anyMatch(line -> line.startsWith("Caused by: java.lang.IllegalArgumentException: inner | "));
    }

    private static String written(Object[] facts, Throwable thrown) throws IOException {
        var yaml = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(String.valueOf(yaml.getProperty("logging.pattern.console")));
        layout.start();
        return layout.doLayout(new LoggingEvent(
                LogLinesTest.class.getName(), context.getLogger("a"), Level.WARN, "no such case {}", thrown, facts));
    }
}
