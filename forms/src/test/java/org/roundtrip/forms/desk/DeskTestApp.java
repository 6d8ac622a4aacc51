package org.roundtrip.forms.desk;

import java.sql.JDBCType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.forms.TimelineTexts;
import org.roundtrip.returns.ReturnJourney;
import org.roundtrip.shipping.ParcelArrival;
import org.roundtrip.worklist.TaskEngine;
import org.roundtrip.worklist.TaskTaken;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItems;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The desk over the real domain and its real tables, with the engine played by the worklist's own rows. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableJdbcRepositories("org.roundtrip")
@ComponentScan(
        basePackages = {
            "org.roundtrip.cases",
            "org.roundtrip.orders",
            "org.roundtrip.payment",
            "org.roundtrip.policy",
            "org.roundtrip.shipping",
            "org.roundtrip.refund",
            "org.roundtrip.returns",
            "org.roundtrip.notification",
            "org.roundtrip.worklist",
            "org.roundtrip.work",
            "org.roundtrip.forms.desk"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.roundtrip\\.\\w+\\.process\\..*"),
            @ComponentScan.Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {TaskVerb.class, ParcelArrival.class})
        })
class DeskTestApp {
    /** Without these the application would not know how instants and case numbers are stored. */
    static final String[] SETTINGS = {
        "spring.main.lazy-initialization=true",
        "spring.datasource.url=jdbc:h2:mem:desk;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1",
        "spring.flyway.locations=classpath:db/migration",
        "roundtrip.link-secret=a-secret-of-more-than-thirty-two-characters",
        "roundtrip.public-url=http://localhost",
        "roundtrip.demo.enabled=true"
    };

    @Bean
    TimelineTexts timelineTexts() {
        return new TimelineTexts();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(
                dialect, List.of(new FromInstant(), new ToInstant(), new FromCaseNumber(), new ToCaseNumber()));
    }

    @Bean
    TaskScheduler taskScheduler() {
        return new ThreadPoolTaskScheduler();
    }

    @Bean
    TaskEngine taskEngine(WorkItems items) {
        return new TaskEngine() {
            @Override
            public void claim(String taskId, Actor actor) {
                var owner = items.find(taskId).orElseThrow().assignee();
                if (owner != null && !owner.equals(actor.name())) {
                    throw new TaskTaken(owner);
                }
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

    @Bean
    FakeVerbs fakeVerbs() {
        return new FakeVerbs();
    }

    @Bean
    List<TaskVerb<?>> taskVerbs(FakeVerbs verbs) {
        return verbs.all();
    }

    @Bean
    ReturnJourney returnJourney() {
        return new ReturnJourney() {
            @Override
            public void start(CaseFile file) {}

            @Override
            public boolean cancel(CaseFile file) {
                return CasePanels.cancellable(file);
            }

            @Override
            public boolean questionAnswered(CaseFile file) {
                return true;
            }

            @Override
            public boolean offerAnswered(CaseFile file, boolean accepted) {
                return true;
            }
        };
    }

    @Bean
    ParcelArrival parcelArrival() {
        return org.mockito.Mockito.mock(ParcelArrival.class);
    }

    static Actor staff(String name, String... roles) {
        return Actor.staff(name, Set.of(roles));
    }

    @WritingConverter
    static class FromInstant implements Converter<Instant, JdbcValue> {
        @Override
        public JdbcValue convert(Instant at) {
            return JdbcValue.of(at.toEpochMilli(), JDBCType.BIGINT);
        }
    }

    @ReadingConverter
    static class ToInstant implements Converter<Long, Instant> {
        @Override
        public Instant convert(Long millis) {
            return Instant.ofEpochMilli(millis);
        }
    }

    @WritingConverter
    static class FromCaseNumber implements Converter<CaseNumber, String> {
        @Override
        public String convert(CaseNumber number) {
            return number.value();
        }
    }

    @ReadingConverter
    static class ToCaseNumber implements Converter<String, CaseNumber> {
        @Override
        public CaseNumber convert(String text) {
            return CaseNumber.of(text);
        }
    }
}
