package org.roundtrip.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.audit.VerifyTimelines.Verdict;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.Timeline;
import org.roundtrip.work.Commands;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases with timelines and what seals them, and nothing else of the product. */
final class SealedCases implements AutoCloseable {
    static final String SECRET = "only-for-tests-only-for-tests-only-for-tests";

    final String url;
    final JdbcClient jdbc;
    final Commands commands;
    final SealTimelines sealing;
    final SealRows rows;
    final EraseFacts erasing;
    final VerifyTimelines verify;
    final Hands clock;
    private final Timeline timeline;
    private final ConfigurableApplicationContext context;

    SealedCases(String url, String user) {
        this.url = url;
        context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--roundtrip.demo.enabled=false",
                        "--roundtrip.link-secret=" + SECRET);
        jdbc = context.getBean(JdbcClient.class);
        commands = context.getBean(Commands.class);
        sealing = context.getBean(SealTimelines.class);
        rows = context.getBean(SealRows.class);
        erasing = context.getBean(EraseFacts.class);
        verify = context.getBean(VerifyTimelines.class);
        clock = context.getBean(Hands.class);
        timeline = context.getBean(Timeline.class);
    }

    /** A case with this many entries, by all sorts of people. */
    long newCase(int entries) {
        return commands.run(() -> {
            var number = CaseNumber.random().value();
            jdbc.sql("insert into case_file (number, request_number, journey, state, closed, outcome, currency, locale,"
                            + " channel, opened_by, requested_at, opened_at, updated_at, access_generation, version)"
                            + " values (?, ?, 'RETURN', 'REQUESTED', false, 'REFUND', 'GBP', 'en-GB', 'PORTAL',"
                            + " 'customer', 0, 0, 0, 0, 0)")
                    .params(number, number)
                    .update();
            long id = jdbc.sql("select id from case_file where number = ?")
                    .param(number)
                    .query(Long.class)
                    .single();
            for (int i = 1; i <= entries; i++) {
                tell(id, "step-" + i);
            }
            return id;
        });
    }

    void tell(long caseId, String code) {
        timeline.add(
                caseId,
                code,
                code.hashCode() % 2 == 0 ? Actor.CUSTOMER : Actor.staff("sam", Set.of()),
                Map.of("note", "Frau Müller " + code + " €"));
    }

    /** Sealed, and the mark beyond what was written so far. */
    void sealAll() {
        sealing.seal();
        clock.forward(SealTimelines.SETTLED.plusSeconds(1));
        sealing.seal();
    }

    int change(String sql, Object... params) {
        return commands.run(() -> jdbc.sql(sql).params(params).update());
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        verify.each(verdicts::add);
        return verdicts;
    }

    String number(long caseId) {
        return jdbc.sql("select number from case_file where id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    List<String> problems(long caseId) {
        var number = number(caseId);
        return verdicts().stream()
                .filter(verdict -> verdict.caseNumber().equals(number))
                .findFirst()
                .orElseThrow()
                .problems();
    }

    @Override
    public void close() {
        context.close();
    }

    /** A clock moved by hand. */
    static final class Hands extends Clock {
        private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import({
        SealKeys.class,
        SealRows.class,
        SealTimelines.class,
        VerifyTimelines.class,
        EraseFacts.class,
        Timeline.class,
        Commands.class
    })
    static class Wiring {
        @Bean
        Hands clock() {
            return new Hands();
        }
    }
}
