package org.roundtrip.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Journey;
import org.springframework.stereotype.Component;

/** Finds the desk of the journey a case is on. */
@Component
class Journeys {
    private final Map<Journey, JourneyDesk> desks;

    Journeys(List<JourneyDesk> desks) {
        this.desks = desks.stream().collect(Collectors.toMap(JourneyDesk::journey, Function.identity()));
    }

    JourneyDesk of(CaseFile file) {
        return of(file.journey());
    }

    JourneyDesk of(Journey journey) {
        return Objects.requireNonNull(desks.get(journey), () -> "no journey " + journey);
    }
}
