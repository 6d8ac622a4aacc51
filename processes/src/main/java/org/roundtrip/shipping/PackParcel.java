package org.roundtrip.shipping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The warehouse packs a parcel to a customer, notes the numbers of what has one, and hands it over. */
@Component
class PackParcel implements TaskVerb<PackParcelAnswer> {
    private final Shipments shipments;
    private final ParcelContents contents;
    private final CaseDesk cases;

    PackParcel(Shipments shipments, ParcelContents contents, CaseDesk cases) {
        this.shipments = shipments;
        this.contents = contents;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "shipping/pack-parcel";
    }

    @Override
    public Class<PackParcelAnswer> answerType() {
        return PackParcelAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, PackParcelAnswer answer) {
        var shipment =
                shipments.findByProcessInstanceId(item.processInstanceId()).orElseThrow();
        var answers = answer.items() == null ? List.<PackParcelAnswer.Item>of() : answer.items();
        var problems = new ArrayList<Problem>();
        var named = new HashMap<Integer, Integer>();
        for (int i = 0; i < answers.size(); i++) {
            if (named.put(answers.get(i).line(), i) != null) {
                problems.add(new Problem("/items/" + i + "/line", "line-twice", "this line is there twice"));
            }
        }
        for (var packed : contents.of(shipment.key())) {
            var at = named.remove(packed.lineNo());
            var serials = at == null ? List.<String>of() : strip(answers.get(at).serials());
            check(packed, serials, "/items" + (at == null ? "" : "/" + at + "/serials"), problems);
            if (problems.isEmpty()) {
                contents.note(packed, serials);
            }
        }
        named.values()
                .forEach(i -> problems.add(
                        new Problem("/items/" + i + "/line", "line-not-in-parcel", "this line is not in the parcel")));
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        cases.tell(
                file.key(), "parcel-packed", actor, answer.note() == null ? Map.of() : Map.of("note", answer.note()));
        return Map.of();
    }

    private static void check(ParcelContents.Item packed, List<String> serials, String at, List<Problem> problems) {
        if (packed.serialised() && serials.size() != packed.quantity()) {
            problems.add(new Problem(
                    at, "serials-missing", packed.name() + " needs " + packed.quantity() + " serial numbers"));
        } else if (serials.size() > packed.quantity()) {
            problems.add(
                    new Problem(at, "more-serials-than-units", "only " + packed.quantity() + " are in the parcel"));
        }
        if (new HashSet<>(serials).size() < serials.size()) {
            problems.add(new Problem(at, "serial-twice", "no two units have the same number"));
        }
    }

    private static List<String> strip(List<String> serials) {
        return serials.stream().map(String::strip).toList();
    }
}
