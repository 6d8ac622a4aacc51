package org.roundtrip.forms.api;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.sql.JDBCType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.followup.FollowUpProcess;
import org.roundtrip.policy.DecisionTables;
import org.roundtrip.returns.ReturnJourney;
import org.roundtrip.worklist.TaskEngine;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API over the real domain and a real database, with three stand-ins: a policy that accepts everything, a journey
 * whose only step is a review by support, and an engine that only keeps the worklist.
 */
@Configuration
@Lazy
@EnableWebMvc
@EnableTransactionManagement
@EnableJdbcRepositories({
    "org.roundtrip.orders",
    "org.roundtrip.payment",
    "org.roundtrip.cases",
    "org.roundtrip.followup",
    "org.roundtrip.shipping",
    "org.roundtrip.refund"
})
@ComponentScan(
        basePackages = "org.roundtrip",
        lazyInit = true,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.roundtrip\\.([a-z]+\\.process|forms\\.(portal|desk))\\..*"))
class ApiContext extends AbstractJdbcConfiguration {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Bean
    DataSource dataSource() {
        var source = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new CountingDataSource(source);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(DataSource source) {
        return new NamedParameterJdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, java.time.ZoneOffset.UTC);
    }

    @Bean
    JsonMapper jsonMapper() {
        return new JsonMapper();
    }

    @Bean
    Validator validator() {
        return Validation.buildDefaultValidatorFactory().getValidator();
    }

    @Override
    protected List<?> userConverters() {
        return List.of(new ReadNumber(), new WriteNumber(), new ReadInstant(), new WriteInstant());
    }

    @ReadingConverter
    static class ReadNumber implements Converter<String, CaseNumber> {
        @Override
        public CaseNumber convert(String text) {
            return CaseNumber.of(text);
        }
    }

    @WritingConverter
    static class WriteNumber implements Converter<CaseNumber, String> {
        @Override
        public String convert(CaseNumber number) {
            return number.value();
        }
    }

    @ReadingConverter
    static class ReadInstant implements Converter<Long, Instant> {
        @Override
        public Instant convert(Long millis) {
            return Instant.ofEpochMilli(millis);
        }
    }

    @WritingConverter
    static class WriteInstant implements Converter<Instant, JdbcValue> {
        @Override
        public JdbcValue convert(Instant instant) {
            // A plain Long would be sent as the TIMESTAMP that instants are by default.
            return JdbcValue.of(instant.toEpochMilli(), JDBCType.BIGINT);
        }
    }

    @Bean
    DecisionTables decisionTables() {
        return (decision, inputs) -> new DecisionTables.Answer(
                decision,
                1,
                List.of("Rule_1"),
                inputs,
                Map.of("verdict", "ACCEPT", "because", "within-window", "handInDays", 14));
    }

    @Bean
    ReturnJourney returnJourney(WorkItems items) {
        return new ReturnJourney() {
            @Override
            public void start(CaseFile file) {
                items.opened(new WorkItem(
                        UUID.randomUUID().toString(),
                        file.key(),
                        file.number().value(),
                        "instance",
                        "Task_ReviewRequest",
                        "returns/review-request",
                        "Review request",
                        "support",
                        null,
                        NOW,
                        null));
            }

            @Override
            public boolean cancel(CaseFile file) {
                return true;
            }

            @Override
            public boolean questionAnswered(CaseFile file) {
                return false;
            }

            @Override
            public boolean offerAnswered(CaseFile file, boolean accepted) {
                return false;
            }
        };
    }

    /** Every low score becomes a task. */
    @Bean
    FollowUpProcess followUpProcess(WorkItems items) {
        return new FollowUpProcess() {
            @Override
            public void ask(CaseFile file) {}

            @Override
            public boolean answered(String processInstanceId, boolean lowScore, boolean mayOffer) {
                return false;
            }

            @Override
            public String answeredUnasked(CaseFile file, boolean lowScore, boolean mayOffer) {
                if (lowScore) {
                    items.opened(new WorkItem(
                            UUID.randomUUID().toString(),
                            file.key(),
                            file.number().value(),
                            "follow-up",
                            "Task_CallTheCustomerBack",
                            "follow-up/call-customer-back",
                            "Call the customer back",
                            "support",
                            null,
                            NOW,
                            null));
                }
                return "follow-up";
            }
        };
    }

    @Bean
    TaskEngine taskEngine(WorkItems items) {
        return new TaskEngine() {
            @Override
            public void claim(String taskId, Actor actor) {
                items.assigned(taskId, actor.name());
            }

            @Override
            public void release(String taskId, Actor actor) {
                items.assigned(taskId, null);
            }

            @Override
            public void complete(String taskId, Actor actor, Map<String, Object> variables) {
                items.gone(taskId);
            }
        };
    }
}
