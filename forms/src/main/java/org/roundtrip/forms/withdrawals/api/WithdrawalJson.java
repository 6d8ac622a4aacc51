package org.roundtrip.forms.withdrawals.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.withdrawal.DecideWithdrawalAnswer;
import org.roundtrip.withdrawal.Finding;
import org.roundtrip.withdrawal.Ground;
import org.roundtrip.withdrawal.Handling;
import org.roundtrip.withdrawal.Statement;

/**
 * A withdrawal.
 *
 * @param caseNumber the case that goods and money go by
 * @param finding what looking for its order led to; null until that has been done
 * @param lastDay the last day on which it could be stated; null while no period runs
 */
record WithdrawalJson(
        String reference,
        Instant statedAt,
        String name,
        String email,
        String order,
        boolean wholeOrder,
        @Nullable String items,
        String locale,
        String channel,
        String caseNumber,
        String state,
        boolean closed,
        @Nullable Finding finding,
        @Nullable LocalDate lastDay,
        DecideWithdrawalAnswer.@Nullable Choice decision,
        @Nullable Ground ground) {

    static WithdrawalJson of(Statement statement, Handling handling, CaseFile file) {
        return new WithdrawalJson(
                statement.reference(),
                statement.statedAt(),
                statement.name(),
                statement.email(),
                statement.orderNamed(),
                statement.wholeOrder(),
                statement.items(),
                statement.locale(),
                statement.channel(),
                file.number().value(),
                file.state().code(),
                file.closed(),
                handling.finding(),
                handling.lastDay(),
                handling.decision(),
                handling.ground());
    }
}
