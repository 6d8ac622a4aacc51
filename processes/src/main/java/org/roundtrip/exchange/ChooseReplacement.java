package org.roundtrip.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.cases.TooLate;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.exchange.ExchangeProcess.Choice;
import org.roundtrip.exchange.WantedItems.Wanted;
import org.roundtrip.reimbursement.UnitValues;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** The customer chooses again, because what he chose can't be had or was not paid. */
@Service
public class ChooseReplacement {
    private final Exchanges exchanges;
    private final WantedItems wanted;
    private final ExchangeProcess process;
    private final CaseLines lines;
    private final UnitValues values;
    private final CaseDesk cases;
    private final Commands commands;

    ChooseReplacement(
            Exchanges exchanges,
            WantedItems wanted,
            ExchangeProcess process,
            CaseLines lines,
            UnitValues values,
            CaseDesk cases,
            Commands commands) {
        this.exchanges = exchanges;
        this.wanted = wanted;
        this.process = process;
        this.lines = lines;
        this.values = values;
        this.cases = cases;
        this.commands = commands;
    }

    /**
     * Something else for every line of the case.
     *
     * @param skus by line
     * @throws InvalidRequest if a line is missing or a product can't be had; nothing is changed then
     * @throws TooLate if nobody waits for a choice
     */
    public void another(CaseNumber number, Actor actor, Map<Integer, String> skus) {
        commands.run(() -> {
            var file = exchange(number);
            var stored = lines.of(file.key());
            check(file, stored, skus);
            var paid = values.ofCase(stored);
            wanted.want(
                    file.key(),
                    stored.stream()
                            .map(line -> new Wanted(
                                    line,
                                    skus.get(line.lineNo()),
                                    paid.get(line.lineNo()).total()))
                            .toList());
            cases.tell(file.key(), "replacement-chosen", actor);
            cases.move(file.key(), CaseState.REQUESTED, WaitingFor.CARRIER);
            answer(file, Choice.ANOTHER);
        });
    }

    /** A refund in place of the exchange. @throws TooLate if nobody waits for a choice */
    public void refund(CaseNumber number, Actor actor) {
        commands.run(() -> {
            var file = exchange(number);
            cases.tell(file.key(), "refund-chosen", actor);
            answer(file, Choice.REFUND);
        });
    }

    private CaseFile exchange(CaseNumber number) {
        var file = cases.lock(number);
        if (exchanges.find(file.key()).isEmpty()) {
            throw tooLate();
        }
        return file;
    }

    private void answer(CaseFile file, Choice choice) {
        if (!process.chosen(file, choice)) {
            throw tooLate();
        }
    }

    private static TooLate tooLate() {
        return new TooLate("choice-over", "there is nothing to choose (any more)");
    }

    private void check(CaseFile file, List<CaseLine> stored, Map<Integer, String> skus) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < stored.size(); i++) {
            var at = "/lines/" + i + "/replacement";
            var sku = skus.get(stored.get(i).lineNo());
            if (sku == null) {
                problems.add(new Problem(at, "replacement-missing", "say what it is exchanged for"));
            } else {
                wanted.problem(at, sku, file.currency()).ifPresent(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
    }
}
