package org.roundtrip.withdrawal;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support settles what becomes of goods that were not sent back. Until then the money may be kept, not the contract. */
@Component
class SettleUnsentGoods implements TaskVerb<UnsentGoodsAnswer> {
    /** The timeline's word; its note is for the customer. */
    static final String GIVEN_UP = "withdrawal-given-up";

    private final AcceptWithdrawal accepting;
    private final CaseDesk cases;
    private final StaffLetters letters;

    SettleUnsentGoods(AcceptWithdrawal accepting, CaseDesk cases, StaffLetters letters) {
        this.accepting = accepting;
        this.cases = cases;
        this.letters = letters;
    }

    @Override
    public String form() {
        return "withdrawal/settle-unsent-goods";
    }

    @Override
    public Class<UnsentGoodsAnswer> answerType() {
        return UnsentGoodsAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, UnsentGoodsAnswer answer) {
        switch (answer.choice()) {
            case MORE_TIME -> {
                cases.tell(file.key(), "withdrawal-more-time", actor);
                letters.writeNote(file.key(), actor, answer.note());
                accepting.again(file, true);
            }
            case REFUND -> {
                cases.tell(file.key(), "withdrawal-refund-without-goods", actor);
                letters.writeNote(file.key(), actor, answer.note());
                accepting.again(file, false);
            }
            case GIVE_UP -> {
                if (answer.note() == null || answer.note().isBlank()) {
                    throw new InvalidRequest("/note", "note-missing", "the customer has to be told why");
                }
                cases.tell(file.key(), GIVEN_UP, actor, Map.of("note", answer.note()));
            }
        }
        return Map.of("goOn", answer.choice() != UnsentGoodsAnswer.Choice.GIVE_UP);
    }
}
