package org.roundtrip.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.cases.Journey;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.intake.AskedItem;
import org.roundtrip.intake.JourneyDesk;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.shipping.CancelShipment;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.warranty.Warranties;
import org.springframework.stereotype.Component;

/** Repairs, as intake speaks to them: one unit each. */
@Component
class RepairDesk implements JourneyDesk {
    private final RepairProcess process;
    private final Repairs repairs;
    private final FaultGuides guides;
    private final Warranties warranties;
    private final CancelShipment shipments;
    private final CaseDesk cases;
    private final Notices notices;
    private final ReservedUnits units;

    RepairDesk(
            RepairProcess process,
            Repairs repairs,
            FaultGuides guides,
            Warranties warranties,
            CancelShipment shipments,
            CaseDesk cases,
            Notices notices,
            ReservedUnits units) {
        this.process = process;
        this.repairs = repairs;
        this.guides = guides;
        this.warranties = warranties;
        this.shipments = shipments;
        this.cases = cases;
        this.notices = notices;
        this.units = units;
    }

    @Override
    public Journey journey() {
        return Journey.REPAIR;
    }

    @Override
    public List<Problem> check(List<AskedItem> items) {
        var problems = new ArrayList<Problem>();
        for (var asked : items) {
            var at = asked.at() + "/repair";
            if (!(asked.item().wish() instanceof RepairWish wish)) {
                problems.add(new Problem(at, "repair-missing", "say which unit it is and what is wrong with it"));
                continue;
            }
            if (asked.item().quantity() != 1) {
                problems.add(new Problem(asked.at() + "/quantity", "one-unit", "each unit is repaired by itself"));
            }
            if (!SerialNumber.fits(wish.serial())) {
                problems.add(new Problem(
                        at + "/serial", "no-serial", "a serial number has 3 to 100 letters, digits and . / _ -"));
            }
            problems.addAll(answers(at, asked, wish));
        }
        return problems;
    }

    private List<Problem> answers(String at, AskedItem asked, RepairWish wish) {
        var guide = guide(asked);
        return guide.questions().stream()
                .filter(question -> guide.given(question, wish.answers()).isEmpty())
                .map(question -> new Problem(
                        at + "/answers/" + question.code(), "answer-missing", "answer: " + question.words()))
                .toList();
    }

    private FaultGuide guide(AskedItem asked) {
        return guides.of(warranties.productClass(asked.line().sku()));
    }

    @Override
    public void stored(CaseFile file, List<AskedItem> items) {
        var asked = items.get(0);
        var wish = (RepairWish) java.util.Objects.requireNonNull(asked.item().wish());
        var serial = new SerialNumber(wish.serial());
        warranties.register(
                serial, asked.line().sku(), asked.order(), asked.line().lineNo());
        repairs.open(file.key(), asked.line().sku(), serial, wish, guide(asked).damageByUse(wish.answers()));
    }

    @Override
    public void start(CaseFile file) {
        process.start(file);
    }

    @Override
    public boolean cancel(CaseFile file, Actor actor) {
        repairs.ended(file.key(), End.CANCELLED);
        cases.tell(file.key(), "request-cancelled", actor, Map.of());
        notices.post(file.key(), MailKind.REQUEST_CANCELLED, Map.of());
        cases.move(file.key(), CaseState.CANCELLED, WaitingFor.CARRIER);
        units.release(file.key());
        return process.cancel(file) || shipments.cancel(file.key());
    }

    @Override
    public boolean offerAnswered(CaseFile file, boolean accepted) {
        return false;
    }
}
