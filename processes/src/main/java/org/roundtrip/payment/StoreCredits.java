package org.roundtrip.payment;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Store credit: issued once per purpose, held by a customer, spent in the shop by its code. */
@Component
public class StoreCredits {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 16;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StoreCredits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A credit as the shop and the customer see it. */
    public record Credit(String code, String holderEmail, Money issued, Money balance) {}

    /**
     * Issues a credit.
     *
     * @param purpose what it is for, unique: asked twice for one purpose, the first credit is the answer
     */
    public Credit issue(String purpose, String holderEmail, Money amount) {
        return byPurpose(purpose).orElseGet(() -> {
            var code = newCode();
            jdbc.sql("insert into store_credit (code, purpose, holder_email, currency, issued_minor, balance_minor,"
                            + " issued_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            code,
                            purpose,
                            holderEmail,
                            amount.getCurrencyUnit().getCode(),
                            amount.getAmountMinorLong(),
                            amount.getAmountMinorLong(),
                            clock.millis())
                    .update();
            return new Credit(code, holderEmail, amount, amount);
        });
    }

    private Optional<Credit> byPurpose(String purpose) {
        return jdbc.sql("select * from store_credit where purpose = ?")
                .param(purpose)
                .query(StoreCredits::credit)
                .optional();
    }

    /** The credits of this purpose and of its parts ({@code purpose-…}), the oldest first. */
    public List<Credit> ofPurpose(String purpose) {
        return jdbc.sql("select * from store_credit where purpose = ? or purpose like ? order by id")
                .params(purpose, purpose + "-%")
                .query(StoreCredits::credit)
                .list();
    }

    private static Credit credit(ResultSet row, int n) throws SQLException {
        var currency = CurrencyUnit.of(row.getString("currency"));
        return new Credit(
                row.getString("code"),
                row.getString("holder_email"),
                Money.ofMinor(currency, row.getLong("issued_minor")),
                Money.ofMinor(currency, row.getLong("balance_minor")));
    }

    private String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
