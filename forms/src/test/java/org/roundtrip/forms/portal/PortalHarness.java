package org.roundtrip.forms.portal;

import java.sql.JDBCType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.followup.FollowUps;
import org.roundtrip.policy.DecisionTables;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/**
 * The portal over real tables and the real use cases, with two stand-ins: the processes ({@link FakeJourney},
 * {@link FakeFollowUp}) and the decision tables. What app wires for everybody is wired here in the same words.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableJdbcRepositories(
        basePackages = {
            "org.roundtrip.cases",
            "org.roundtrip.followup",
            "org.roundtrip.orders",
            "org.roundtrip.payment",
            "org.roundtrip.refund",
            "org.roundtrip.shipping"
        })
@ComponentScan(basePackageClasses = StartController.class)
@ComponentScan(
        basePackages = "org.roundtrip",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "org\\.roundtrip\\.cases\\.(AccessLinks|CaseDesk|CaseLines|CaseWatch|Messages|Timeline)",
                            "org\\.roundtrip\\.orders\\.(FindOrder|OrderBook|OrderLines|ReservedUnits)",
                            "org\\.roundtrip\\.returns\\.(CustomerDesk|OpenReturn|UnitPick)",
                            "org\\.roundtrip\\.refund\\.(RefundLines|Attempts)",
                            "org\\.roundtrip\\.followup\\.(AnswerFollowUp|AskingByMail|Coupon)",
                            "org\\.roundtrip\\.policy\\.ReturnPolicy",
                            "org\\.roundtrip\\.notification\\.Notices",
                            "org\\.roundtrip\\.shipping\\.Labels",
                            "org\\.roundtrip\\.work\\.Commands",
                            "org\\.roundtrip\\.forms\\.TimelineTexts",
                        }))
class PortalHarness {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    FakeJourney journey() {
        return new FakeJourney();
    }

    @Bean
    FakeFollowUp followUp(FollowUps followUps) {
        return new FakeFollowUp(followUps);
    }

    /** Says yes within 30 days and asks a person after that; unreturnable lines are refused. */
    @Bean
    DecisionTables decisionTables() {
        return (decision, inputs) -> {
            var days = ((Number) inputs.get("daysSinceDelivery")).longValue();
            var verdict = inputs.get("returnable").equals(false) ? "REFUSE" : days > 30 ? "REVIEW" : "ACCEPT";
            var because = Map.of("REFUSE", "not-returnable", "REVIEW", "past-window", "ACCEPT", "within-window");
            return new DecisionTables.Answer(
                    decision,
                    1,
                    List.of("Rule_" + verdict),
                    inputs,
                    Map.of("verdict", verdict, "because", because.get(verdict), "handInDays", 14));
        };
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(List.of(new InstantOut(), new InstantIn(), new NumberOut(), new NumberIn()));
    }

    @WritingConverter
    static class InstantOut implements Converter<Instant, JdbcValue> {
        @Override
        public JdbcValue convert(Instant at) {
            return JdbcValue.of(at.toEpochMilli(), JDBCType.BIGINT);
        }
    }

    @ReadingConverter
    static class InstantIn implements Converter<Long, Instant> {
        @Override
        public Instant convert(Long millis) {
            return Instant.ofEpochMilli(millis);
        }
    }

    @WritingConverter
    static class NumberOut implements Converter<CaseNumber, String> {
        @Override
        public String convert(CaseNumber number) {
            return number.value();
        }
    }

    @ReadingConverter
    static class NumberIn implements Converter<String, CaseNumber> {
        @Override
        public CaseNumber convert(String text) {
            return CaseNumber.of(text);
        }
    }
}
