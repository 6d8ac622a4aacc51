package org.roundtrip.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support says what a statement leads to that could not go on by itself. */
@Component
class DecideWithdrawal implements TaskVerb<DecideWithdrawalAnswer> {
    private static final Duration TO_ANSWER = Duration.ofDays(7);

    private final Statements statements;
    private final Handlings handlings;
    private final FindContract contracts;
    private final WithdrawnItems items;
    private final AcceptWithdrawal accepting;
    private final CaseDesk cases;
    private final Messages messages;
    private final Notices notices;
    private final StaffLetters letters;
    private final Clock clock;

    DecideWithdrawal(
            Statements statements,
            Handlings handlings,
            FindContract contracts,
            WithdrawnItems items,
            AcceptWithdrawal accepting,
            CaseDesk cases,
            Messages messages,
            Notices notices,
            StaffLetters letters,
            Clock clock) {
        this.statements = statements;
        this.handlings = handlings;
        this.contracts = contracts;
        this.items = items;
        this.accepting = accepting;
        this.cases = cases;
        this.messages = messages;
        this.notices = notices;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "withdrawal/decide-withdrawal";
    }

    @Override
    public Class<DecideWithdrawalAnswer> answerType() {
        return DecideWithdrawalAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, DecideWithdrawalAnswer answer) {
        var due = clock.instant().plus(TO_ANSWER);
        switch (answer.choice()) {
            case ACCEPT, REFUND_ONLY -> accept(file, actor, answer);
            case LOOK_AGAIN -> lookAgain(file, actor, answer.orderNumber());
            case ASK -> {
                var question = needed(answer.note(), "/note", "question-missing", "a question needs words");
                messages.add(file.key(), actor, question);
                cases.tell(file.key(), "question-asked", actor);
                notices.post(file.key(), MailKind.QUESTION_ASKED, Map.of("question", question));
                cases.move(file.key(), CaseState.AWAITING_CUSTOMER, WaitingFor.CUSTOMER, due);
            }
            case REFUSE -> refuse(file, actor, answer);
        }
        return Map.of("decision", answer.choice().name(), "answerDueAt", due);
    }

    private void accept(CaseFile file, Actor actor, DecideWithdrawalAnswer answer) {
        var handling = handlings.of(file.key());
        if (handling.orderId() == null) {
            throw new InvalidRequest("/choice", "order-unknown", "say which order it is about, and look again");
        }
        var order = items.order(handling.orderId());
        boolean goodsBack = answer.choice() == DecideWithdrawalAnswer.Choice.ACCEPT;
        accepting.accept(file, order, items.chosen(order, answer.lines()), goodsBack, inTime(file), actor);
        handlings.decided(file.key(), answer.choice(), null, actor.name(), clock.instant());
        letters.writeNote(file.key(), actor, answer.note());
    }

    private void lookAgain(CaseFile file, Actor actor, @Nullable String number) {
        var typed = needed(number, "/orderNumber", "order-missing", "say which order it is about");
        var found = contracts.find(statement(file), typed);
        if (found.order() == null) {
            throw new InvalidRequest("/orderNumber", "unknown-order", "there is no such order");
        }
        handlings.found(file.key(), found.finding(), found.order(), found.term());
        cases.tell(
                file.key(),
                "withdrawal-matched",
                actor,
                Map.of("order", found.order().number()));
    }

    private void refuse(CaseFile file, Actor actor, DecideWithdrawalAnswer answer) {
        if (answer.ground() == null) {
            throw new InvalidRequest("/ground", "ground-missing", "a withdrawal is refused on a legal ground only");
        }
        if (answer.ground() == Ground.TOO_LATE && inTime(file)) {
            throw new InvalidRequest("/ground", "in-time", "it was stated in time");
        }
        handlings.decided(file.key(), answer.choice(), answer.ground(), actor.name(), clock.instant());
        var facts = answer.note() == null || answer.note().isBlank()
                ? Map.of("ground", answer.ground().name())
                : Map.of("ground", answer.ground().name(), "note", answer.note());
        cases.tell(file.key(), "withdrawal-refused", actor, facts);
    }

    private boolean inTime(CaseFile file) {
        var handling = handlings.of(file.key());
        if (handling.orderId() == null || handling.lastDay() == null) {
            return handling.orderId() != null;
        }
        var term = contracts
                .find(statement(file), items.order(handling.orderId()).number())
                .term();
        return term != null && term.inTime();
    }

    private Statement statement(CaseFile file) {
        return statements.ofCase(file.key()).orElseThrow();
    }

    private static String needed(@Nullable String text, String at, String code, String detail) {
        if (text == null || text.isBlank()) {
            throw new InvalidRequest(at, code, detail);
        }
        return text;
    }
}
