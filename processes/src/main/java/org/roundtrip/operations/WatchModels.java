package org.roundtrip.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.roundtrip.work.Look;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Looks at models: where cases stand, how long steps take, and the way one case took. */
@Service
public class WatchModels {
    /** So many finished steps are read for a picture: enough to tell, few enough to be quick with a million cases. */
    public static final int MOST = 20_000;

    private final DrawingRoom room;
    private final Look look;
    private final Clock clock;
    private final Duration usual;

    /** @param target how long a person's step may take if its model says nothing, {@code roundtrip.operations.target} */
    WatchModels(DrawingRoom room, Look look, Clock clock, @Value("${roundtrip.operations.target:1d}") Duration target) {
        this.room = room;
        this.look = look;
        this.clock = clock;
        this.usual = target;
    }

    public Optional<Drawing> drawing(String model, int version) {
        return look.at(() -> room.drawing(model, version));
    }

    public List<StepLive> live(String model, int version) {
        return look.at(() -> room.live(model, version));
    }

    /** Steps that were finished within the window, at most the newest {@value #MOST} of them. */
    public DrawingRoom.Finished finished(String model, int version, Window window) {
        var since = clock.instant().minus(window.length());
        return look.at(() -> room.finished(model, version, since, MOST, room.targets(model, version, usual)));
    }

    /** Instances of a case, the first that was started first. */
    public List<CasePath.Instance> instances(String caseNumber) {
        return look.at(() -> room.instances(caseNumber));
    }

    public Optional<CasePath> path(String instanceId) {
        return look.at(() -> room.path(instanceId));
    }
}
