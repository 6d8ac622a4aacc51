package org.roundtrip.app.data;

import java.sql.JDBCType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.roundtrip.cases.CaseNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** How values of ours become columns: instants as epoch milliseconds, case numbers as text. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories("org.roundtrip")
class DataConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(
                dialect, List.of(new ReadInstant(), new WriteInstant(), new ReadCaseNumber(), new WriteCaseNumber()));
    }

    @ReadingConverter
    private static final class ReadInstant implements Converter<Long, Instant> {
        @Override
        public Instant convert(Long millis) {
            return Instant.ofEpochMilli(millis);
        }
    }

    @WritingConverter
    private static final class WriteInstant implements Converter<Instant, JdbcValue> {
        @Override
        public JdbcValue convert(Instant instant) {
            // A plain Long would still be announced to the driver as a time stamp.
            return JdbcValue.of(instant.toEpochMilli(), JDBCType.BIGINT);
        }
    }

    @ReadingConverter
    private static final class ReadCaseNumber implements Converter<String, CaseNumber> {
        @Override
        public CaseNumber convert(String text) {
            return CaseNumber.of(text);
        }
    }

    @WritingConverter
    private static final class WriteCaseNumber implements Converter<CaseNumber, String> {
        @Override
        public String convert(CaseNumber number) {
            return number.value();
        }
    }
}
