package org.roundtrip.inspection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseLine;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.files.PhotosOfCase;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The warehouse opens the parcel and says what it found. */
@Component
class InspectItems implements TaskVerb<InspectionAnswer> {
    private final CaseLines lines;
    private final PhotosOfCase photos;
    private final ChooseDisposition choice;
    private final Discrepancies discrepancies;
    private final CaseDesk cases;
    private final Clock clock;

    InspectItems(
            CaseLines lines,
            PhotosOfCase photos,
            ChooseDisposition choice,
            Discrepancies discrepancies,
            CaseDesk cases,
            Clock clock) {
        this.lines = lines;
        this.photos = photos;
        this.choice = choice;
        this.discrepancies = discrepancies;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "inspection/inspect-items";
    }

    @Override
    public Class<InspectionAnswer> answerType() {
        return InspectionAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, InspectionAnswer answer) {
        var expected = lines.of(file.key()).stream()
                .filter(line -> line.expected() > 0)
                .collect(Collectors.toMap(CaseLine::lineNo, Function.identity()));
        check(expected, answer);
        var inspected = answer.lines().stream()
                .map(found -> choice.apply(
                        expected.get(found.line())
                                .inspected(
                                        found.received(),
                                        found.accepted(),
                                        found.grade().name(),
                                        found.note())
                                .adjusted(0, found.diminishedPercent()),
                        found,
                        actor))
                .toList();
        lines.update(inspected);
        for (int i = 0; i < answer.lines().size(); i++) {
            var found = answer.lines().get(i);
            photos.ofTask(item.id(), found.line(), found.photosTaken(), "/lines/" + i + "/photos");
        }
        var undeclared = answer.undeclared() == null ? List.<InspectionAnswer.Undeclared>of() : answer.undeclared();
        for (var extra : undeclared) {
            lines.undeclared(file.key(), extra.description(), extra.quantity(), clock.millis());
            discrepancies.undeclared(file.key(), extra.discrepancy(), extra.description(), extra.quantity(), actor);
        }
        boolean disputed =
                !undeclared.isEmpty() || inspected.stream().anyMatch(line -> line.rejected() > 0 || line.missing() > 0);
        cases.tell(file.key(), disputed ? "inspection-disputed" : "inspected", actor);
        return Map.of("disputed", disputed);
    }

    private void check(Map<Integer, CaseLine> expected, InspectionAnswer answer) {
        var problems = new ArrayList<Problem>();
        var open = new java.util.HashSet<>(expected.keySet());
        for (int i = 0; i < answer.lines().size(); i++) {
            var found = answer.lines().get(i);
            var at = "/lines/" + i;
            var line = expected.get(found.line());
            if (line == null || !open.remove(found.line())) {
                problems.add(
                        new Problem(at + "/line", "line-not-expected", "this line is not expected, or is there twice"));
                continue;
            }
            int announced = line.expected();
            if (found.received() > announced) {
                problems.add(new Problem(
                        at + "/received",
                        "more-than-announced",
                        announced + " announced; note what is above that as undeclared"));
            }
            if (found.accepted() > found.received()) {
                problems.add(new Problem(
                        at + "/accepted", "more-than-received", "more can't be accepted than was received"));
            }
            choice.problem(line, found, at).ifPresent(problems::add);
            if (found.needsPhoto()) {
                problems.add(
                        new Problem(at + "/photos", "photo-needed", "take at least one photo of what is beyond use"));
            }
        }
        if (!open.isEmpty()) {
            problems.add(new Problem("/lines", "line-missing", "lines not answered: " + open));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
    }
}
