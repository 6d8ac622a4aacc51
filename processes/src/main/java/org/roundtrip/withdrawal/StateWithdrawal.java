package org.roundtrip.withdrawal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.Outcome;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.work.AfterCommit;
import org.roundtrip.work.Commands;
import org.roundtrip.work.WorkWaiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Takes a withdrawal down: statement, case and receipt in one commit, whatever it says. Asks no order, so that neither the
 * answer nor the time it takes tells whether there is one.
 */
@Service
public class StateWithdrawal {
    /** ISO 4217's word for no currency: nobody knows yet what was paid. */
    private static final String NO_CURRENCY = "XXX";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 10;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private final Statements statements;
    private final Handlings handlings;
    private final CaseFiles files;
    private final CaseDesk cases;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Commands commands;
    private final Clock clock;

    StateWithdrawal(
            Statements statements,
            Handlings handlings,
            CaseFiles files,
            CaseDesk cases,
            Notices notices,
            ApplicationEventPublisher events,
            Commands commands,
            Clock clock) {
        this.statements = statements;
        this.handlings = handlings;
        this.files = files;
        this.cases = cases;
        this.notices = notices;
        this.events = events;
        this.commands = commands;
        this.clock = clock;
    }

    /** Takes it down, or finds the one that was taken down under its external reference. */
    public Statement state(Stating stating, Actor actor) {
        try {
            return commands.run(() -> known(stating.externalReference()).orElseGet(() -> store(stating, actor)));
        } catch (DuplicateKeyException e) {
            // The button was pressed twice at the same moment.
            return known(stating.externalReference()).orElseThrow(() -> e);
        }
    }

    /** The statement of this external reference. */
    public Optional<Statement> known(@Nullable String externalReference) {
        return externalReference == null
                ? Optional.empty()
                : files.findByExternalReference(externalReference).flatMap(file -> statements.ofCase(file.key()));
    }

    private Statement store(Stating stating, Actor actor) {
        var now = clock.instant();
        var at = stating.statedAt() == null ? now : stating.statedAt();
        var email = stating.email().strip().toLowerCase(Locale.ROOT);
        var file = cases.remember(files.save(newFile(stating, email, actor, at, now)));
        statements.add(file.key(), reference(), at, email, stating);
        handlings.open(file.key(), now);
        var statement = statements.ofCase(file.key()).orElseThrow();
        cases.tell(
                file.key(),
                "withdrawal-stated",
                actor,
                Map.of("reference", statement.reference(), "order", statement.orderNamed()));
        if (stating.mail()) {
            notices.post(file.key(), MailKind.WITHDRAWAL_RECEIVED, Receipt.facts(statement));
        } else {
            cases.tell(file.key(), "withdrawal-not-mailed", Actor.SYSTEM);
        }
        AfterCommit.run(() -> events.publishEvent(new WorkWaiting(WorkWaiting.MATCH_STATEMENT)));
        return statement;
    }

    private static CaseFile newFile(Stating stating, String email, Actor actor, Instant statedAt, Instant now) {
        var number = CaseNumber.random();
        return new CaseFile(
                null,
                number,
                number,
                1,
                Journey.WITHDRAWAL,
                CaseState.IN_REVIEW,
                null,
                null,
                false,
                Outcome.REFUND,
                NO_CURRENCY,
                email,
                stating.name(),
                stating.locale(),
                stating.channel(),
                actor.name(),
                stating.externalReference(),
                null,
                statedAt,
                now,
                now,
                null,
                null,
                null,
                1,
                false,
                null,
                1);
    }

    private static String reference() {
        var text = new StringBuilder("WD-");
        RANDOM.ints(RANDOM_CHARACTERS, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return text.toString();
    }
}
