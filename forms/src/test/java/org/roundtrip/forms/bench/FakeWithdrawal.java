package org.roundtrip.forms.bench;

import java.time.Clock;
import java.util.UUID;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.withdrawal.MatchStatement;
import org.roundtrip.withdrawal.WithdrawalProcess;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.beans.factory.ObjectProvider;

/** Stands in for the model: looks for the order, and lets support decide where that is not enough. */
public class FakeWithdrawal implements WithdrawalProcess {
    private final ObjectProvider<MatchStatement> matching;
    private final WorkItems items;
    private final Clock clock;

    FakeWithdrawal(ObjectProvider<MatchStatement> matching, WorkItems items, Clock clock) {
        this.matching = matching;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String start(CaseFile file) {
        if (!matching.getObject().match(file.key())) {
            items.opened(new WorkItem(
                    UUID.randomUUID().toString(),
                    file.key(),
                    file.number().value(),
                    "withdrawal",
                    "Task_DecideWithdrawal",
                    "withdrawal/decide-withdrawal",
                    "Decide on withdrawal",
                    "support",
                    null,
                    clock.instant(),
                    null));
        }
        return "withdrawal-" + file.key();
    }

    @Override
    public boolean questionAnswered(String processInstanceId) {
        return false;
    }
}
