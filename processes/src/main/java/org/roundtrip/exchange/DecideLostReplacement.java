package org.roundtrip.exchange;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.inventory.ReserveItems;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support decides what the customer gets whose replacement was lost, or never left. */
@Component
class DecideLostReplacement implements TaskVerb<LostReplacementAnswer> {
    private final ExchangeItems items;
    private final ReserveItems reservations;
    private final ReplacementParcel parcel;
    private final UnsentItems unsent;
    private final StaffLetters letters;
    private final CaseDesk cases;

    DecideLostReplacement(
            ExchangeItems items,
            ReserveItems reservations,
            ReplacementParcel parcel,
            UnsentItems unsent,
            StaffLetters letters,
            CaseDesk cases) {
        this.items = items;
        this.reservations = reservations;
        this.parcel = parcel;
        this.unsent = unsent;
        this.letters = letters;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "exchange/decide-lost-replacement";
    }

    @Override
    public Class<LostReplacementAnswer> answerType() {
        return LostReplacementAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, LostReplacementAnswer answer) {
        unsent.putBack(file.key());
        if (answer.choice() == LostReplacementAnswer.Choice.SEND_ANOTHER) {
            items.ofCase(file.key())
                    .forEach(each -> reservations.want(file.key(), WantedItems.PURPOSE, each.sku(), each.quantity()));
            parcel.add(file.key());
        }
        cases.tell(
                file.key(),
                answer.choice() == LostReplacementAnswer.Choice.SEND_ANOTHER
                        ? "replacement-sent-again"
                        : "replacement-given-up",
                actor);
        letters.writeNote(file.key(), actor, answer.note());
        return Map.of("lostChoice", answer.choice().name());
    }
}
