package org.roundtrip.forms.bench;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.roundtrip.cases.Columns;
import org.roundtrip.followup.FollowUps;
import org.roundtrip.policy.DecisionTables;
import org.roundtrip.refund.RefundRetries;
import org.roundtrip.taskform.FormReader;
import org.roundtrip.withdrawal.MatchStatement;
import org.roundtrip.worklist.TaskEngine;
import org.roundtrip.worklist.WorkItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.test.context.TestContextManager;
import org.springframework.web.context.WebApplicationContext;

/**
 * Portal, desk and API over the real domain and its real tables. Stand-ins play the engine: its worklist, its decision
 * tables and the models; what has no stand-in here (providers, workers) is never asked for. One bench serves all tests.
 *
 * <p>It carries no stereotype, because it scans the package it lives in.
 */
@EnableAutoConfiguration
@EnableJdbcRepositories("org.roundtrip")
@ComponentScan(
        basePackages = "org.roundtrip",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.roundtrip\\.\\w+\\.process\\..*"))
public class TestBench {
    /** The bench that every test of this run shares, for those that Spring does not make. */
    public static WebApplicationContext running() {
        return (WebApplicationContext)
                new TestContextManager(User.class).getTestContext().getApplicationContext();
    }

    @OnTestBench
    private static final class User {}

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    FakeJourney fakeJourney(WorkItems items, Clock clock) {
        return new FakeJourney(items, clock);
    }

    @Bean
    FakeExchange fakeExchange() {
        return new FakeExchange();
    }

    @Bean
    FakeRepair fakeRepair() {
        return new FakeRepair();
    }

    @Bean
    FakeWithdrawal fakeWithdrawal(ObjectProvider<MatchStatement> matching, WorkItems items, Clock clock) {
        return new FakeWithdrawal(matching, items, clock);
    }

    @Bean
    FakeShipments fakeShipments() {
        return new FakeShipments();
    }

    @Bean
    FakeFollowUp fakeFollowUp(FollowUps followUps, WorkItems items, Clock clock) {
        return new FakeFollowUp(followUps, items, clock);
    }

    @Bean
    FakeBank fakeBank() {
        return new FakeBank();
    }

    @Bean
    FakeTill fakeTill() {
        return new FakeTill();
    }

    @Bean
    FakeAsking fakeAsking() {
        return new FakeAsking();
    }

    /** No step waits for another try here. */
    @Bean
    RefundRetries refundRetries() {
        return refund -> Optional.empty();
    }

    /** No payout is under way here, and none has ended. */
    @Bean
    FakePayout fakePayout() {
        return new FakePayout();
    }

    @Bean
    TaskEngine fakeTaskEngine(WorkItems items) {
        return new FakeTaskEngine(items);
    }

    @Bean
    FakeModels fakeModels() {
        return new FakeModels();
    }

    @Bean
    FakeRoom fakeRoom(Clock clock) {
        return new FakeRoom(clock);
    }

    @Bean
    FakeDrawings fakeDrawings() {
        return new FakeDrawings();
    }

    @Bean
    FakeForms fakeForms(FormReader reader) {
        return new FakeForms(reader);
    }

    @Bean
    static FakeVerbs fakeVerbs() {
        return new FakeVerbs();
    }

    @Bean
    DecisionTables decisionTables() {
        return new FakeTables();
    }

    @Bean
    static BeanPostProcessor countsStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new CountingDataSource(pool) : bean;
            }
        };
    }

    // What app wires for everybody is wired here in the same words.

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return Columns.conversions(dialect);
    }
}
