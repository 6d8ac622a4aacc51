package org.roundtrip.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.Timeline;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.files.PhotosOfCase;
import org.roundtrip.notification.MailKind;
import org.roundtrip.notification.Notices;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.ReservedUnits;
import org.springframework.stereotype.Component;

/** Writes a request down, a case for each way its items go, and starts their journeys. */
@Component
class StoreRequest {
    private static final int ITEMS_IN_MAIL = 20;

    private final CaseDesk cases;
    private final CaseFiles files;
    private final CaseLines lines;
    private final ReservedUnits units;
    private final Timeline timeline;
    private final Notices notices;
    private final PhotosOfCase photos;
    private final Journeys journeys;
    private final RequestProcess process;
    private final Clock clock;

    StoreRequest(
            CaseDesk cases,
            CaseFiles files,
            CaseLines lines,
            ReservedUnits units,
            Timeline timeline,
            Notices notices,
            PhotosOfCase photos,
            Journeys journeys,
            RequestProcess process,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.lines = lines;
        this.units = units;
        this.timeline = timeline;
        this.notices = notices;
        this.photos = photos;
        this.journeys = journeys;
        this.process = process;
        this.clock = clock;
    }

    /** An item with the units it takes and its place in the request. */
    private record Placed(int index, Outcome outcome, UnitPick.Picked picked) {
        AskedItem asked() {
            return new AskedItem("/lines/" + index, picked.item(), picked.order(), picked.line());
        }
    }

    /** @return the first case */
    CaseFile store(CaseRequest request, List<UnitPick.Picked> picked, Actor actor) {
        var parts = parts(request, picked);
        check(parts);
        var number = CaseNumber.random();
        var now = clock.instant();
        var stored = new ArrayList<CaseFile>();
        for (var part : parts) {
            stored.add(store(request, part, number.part(stored.size() + 1), parts.size(), actor, now));
        }
        notices.post(
                stored.get(0).key(),
                MailKind.REQUEST_RECEIVED,
                Map.of("items", items(picked), "outcome", request.outcome().name()));
        if (stored.size() == 1) {
            journeys.of(stored.get(0)).start(stored.get(0));
        } else {
            process.start(stored);
        }
        return files.findById(stored.get(0).key()).orElseThrow();
    }

    /** Items that are to end alike go together; each device to be repaired goes its own way. */
    private static List<List<Placed>> parts(CaseRequest request, List<UnitPick.Picked> picked) {
        var parts = new LinkedHashMap<Object, List<Placed>>();
        for (int i = 0; i < picked.size(); i++) {
            var outcome = request.outcomeOf(picked.get(i).item());
            parts.computeIfAbsent(outcome == Outcome.REPAIR ? i : outcome, way -> new ArrayList<>())
                    .add(new Placed(i, outcome, picked.get(i)));
        }
        if (parts.size() > CaseNumber.MOST_PARTS) {
            throw new InvalidRequest(
                    "/lines",
                    "too-many-ways",
                    "the items of one request go at most " + CaseNumber.MOST_PARTS + " ways");
        }
        return List.copyOf(parts.values());
    }

    private void check(List<List<Placed>> parts) {
        var problems = new ArrayList<Problem>();
        for (var part : parts) {
            var journey = part.get(0).outcome().journey();
            problems.addAll(
                    journeys.of(journey).check(part.stream().map(Placed::asked).toList()));
            if (part.get(0).outcome() == Outcome.STORE_CREDIT
                    && part.get(0).picked().order().customerEmail() == null) {
                problems.add(new Problem("/outcome", "no-email", "store credit needs the customer's email address"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
    }

    private CaseFile store(
            CaseRequest request, List<Placed> part, CaseNumber number, int parts, Actor actor, Instant now) {
        var file = cases.remember(files.save(newFile(request, part, number, parts, actor, now)));
        hold(file.key(), part.stream().map(Placed::picked).toList());
        for (int i = 0; i < part.size(); i++) {
            var one = part.get(i);
            photos.ofRequest(
                    file.key(),
                    i + 1,
                    String.valueOf(request.externalReference()),
                    actor,
                    one.picked().item().photos(),
                    "/lines/" + one.index() + "/photos");
        }
        timeline.add(file.key(), "request-received", actor, received(request));
        journeys.of(file).stored(file, part.stream().map(Placed::asked).toList());
        return file;
    }

    /** Makes these the lines of a case that has none, in this order from 1, and their units its own. */
    void hold(long caseId, List<UnitPick.Picked> items) {
        lines.insert(IntStream.range(0, items.size())
                .mapToObj(i -> line(caseId, i + 1, items.get(i)))
                .toList());
        var reservations = new ArrayList<ReservedUnits.Reservation>();
        for (int i = 0; i < items.size(); i++) {
            var picked = items.get(i);
            var key = new OrderKey(picked.order().key(), picked.line().lineNo());
            for (var range : picked.units()) {
                reservations.add(new ReservedUnits.Reservation(key, caseId, i + 1, range));
            }
        }
        units.reserve(reservations);
    }

    /** What was agreed to is told too: consent has to be shown by whoever relies on it. */
    private static Map<String, String> received(CaseRequest request) {
        return request.mayAskByMail()
                ? Map.of("channel", request.channel(), "mayAskByMail", "true")
                : Map.of("channel", request.channel());
    }

    private static CaseFile newFile(
            CaseRequest request, List<Placed> part, CaseNumber number, int parts, Actor actor, Instant now) {
        var order = part.get(0).picked().order();
        var outcome = part.get(0).outcome();
        return new CaseFile(
                null,
                number,
                number.request(),
                parts,
                outcome.journey(),
                CaseState.REQUESTED,
                WaitingFor.CARRIER,
                null,
                false,
                outcome,
                order.currency(),
                order.customerEmail(),
                order.customerName(),
                request.locale(),
                request.channel(),
                actor.name(),
                number.part() == 1 ? request.externalReference() : null,
                request.comment(),
                request.requestedAt() == null ? now : request.requestedAt(),
                now,
                now,
                null,
                null,
                null,
                1,
                request.mayAskByMail(),
                null,
                1);
    }

    private static CaseLine line(long caseId, int lineNo, UnitPick.Picked picked) {
        var item = picked.item();
        return CaseLine.requested(
                caseId,
                lineNo,
                picked.order().key(),
                picked.line().lineNo(),
                picked.order().number(),
                picked.line().sku(),
                picked.line().name(),
                item.reason(),
                item.comment(),
                item.quantity());
    }

    private static String items(List<UnitPick.Picked> picked) {
        var text = picked.stream()
                .limit(ITEMS_IN_MAIL)
                .map(p -> p.item().quantity() + " × " + p.line().name())
                .collect(Collectors.joining("\n"));
        return picked.size() <= ITEMS_IN_MAIL ? text : text + "\n+ " + (picked.size() - ITEMS_IN_MAIL);
    }
}
