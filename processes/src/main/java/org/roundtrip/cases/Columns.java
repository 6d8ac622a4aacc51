package org.roundtrip.cases;

import java.sql.JDBCType;
import java.time.Instant;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/** How values of ours become columns: instants as epoch milliseconds, case numbers as text. */
public final class Columns {
    private Columns() {}

    public static JdbcCustomConversions conversions(JdbcDialect dialect) {
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
