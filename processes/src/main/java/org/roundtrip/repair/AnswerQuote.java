package org.roundtrip.repair;

import java.time.Clock;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.TooLate;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** The customer answers a quote. */
@Service
public class AnswerQuote {
    private final RepairQuotes quotes;
    private final RepairProcess process;
    private final CaseDesk cases;
    private final Commands commands;
    private final Clock clock;
    private final Messages messages;

    AnswerQuote(
            RepairQuotes quotes,
            RepairProcess process,
            CaseDesk cases,
            Commands commands,
            Clock clock,
            Messages messages) {
        this.quotes = quotes;
        this.process = process;
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param name his name, as he wrote it: it is kept with the time. @throws TooLate if there is nothing to answer */
    public void accept(CaseNumber number, Actor actor, String name) {
        answer(number, actor, RepairQuote.State.ACCEPTED, name);
    }

    public void decline(CaseNumber number, Actor actor, String name) {
        answer(number, actor, RepairQuote.State.DECLINED, name);
    }

    private void answer(CaseNumber number, Actor actor, RepairQuote.State state, String name) {
        var signed = name.strip();
        if (signed.isEmpty() || signed.length() > 200) {
            throw new InvalidRequest("/name", "name-missing", "write your name, at most 200 characters");
        }
        commands.run(() -> {
            var file = cases.lock(number);
            var quote = open(file);
            quotes.answered(quote.id(), state, signed, clock.instant());
            boolean yes = state == RepairQuote.State.ACCEPTED;
            cases.tell(file.key(), yes ? "quote-accepted" : "quote-declined", actor);
            tell(file, yes ? RepairProcess.QuoteAnswer.ACCEPTED : RepairProcess.QuoteAnswer.DECLINED);
        });
    }

    /** The customer wants to know something first. */
    public void ask(CaseNumber number, Actor actor, String question) {
        var text = question.strip();
        if (text.isEmpty() || text.length() > Messages.MAX_LENGTH) {
            throw new InvalidRequest("/text", "message-length", "a message has 1 to 4000 characters");
        }
        commands.run(() -> {
            var file = cases.lock(number);
            open(file);
            messages.add(file.key(), actor, text);
            cases.tell(file.key(), "quote-question", actor);
            // A second question finds the first one unanswered: support reads both.
            process.quoteAnswered(file, RepairProcess.QuoteAnswer.ASKED);
        });
    }

    private RepairQuote open(CaseFile file) {
        return quotes.newest(file.key())
                .filter(quote -> quote.state() == RepairQuote.State.OPEN
                        && quote.validUntil().isAfter(clock.instant()))
                .orElseThrow(AnswerQuote::tooLate);
    }

    private void tell(CaseFile file, RepairProcess.QuoteAnswer answer) {
        if (!process.quoteAnswered(file, answer)) {
            throw tooLate();
        }
    }

    private static TooLate tooLate() {
        return new TooLate("quote-over", "there is no offer to answer (any more)");
    }
}
