package org.roundtrip.withdrawal;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.ShipmentProcess;
import org.roundtrip.shipping.Shipments;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Support decides about a refund that is due by law before its goods are here. */
@Component
class DecideTravellingGoods implements TaskVerb<TravellingGoodsAnswer> {
    private final CaseDesk cases;
    private final Shipments shipments;
    private final ShipmentProcess process;

    DecideTravellingGoods(CaseDesk cases, Shipments shipments, ShipmentProcess process) {
        this.cases = cases;
        this.shipments = shipments;
        this.process = process;
    }

    @Override
    public String form() {
        return "withdrawal/decide-travelling-goods";
    }

    @Override
    public Class<TravellingGoodsAnswer> answerType() {
        return TravellingGoodsAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, TravellingGoodsAnswer answer) {
        var facts = answer.note() == null || answer.note().isBlank()
                ? Map.<String, String>of()
                : Map.of("note", answer.note());
        boolean stop = answer.choice() == TravellingGoodsAnswer.Choice.STOP_WAITING;
        cases.tell(file.key(), stop ? "withdrawal-stop-waiting" : "withdrawal-keeps-waiting", actor, facts);
        if (stop) {
            // The parcel may have come meanwhile: then there is nothing to stop, and nothing to do.
            shipments.ofCase(file.key(), Direction.IN).stream().findFirst().ifPresent(process::wentAstray);
        }
        return Map.of();
    }
}
