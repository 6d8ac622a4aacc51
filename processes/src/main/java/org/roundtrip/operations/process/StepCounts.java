package org.roundtrip.operations.process;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.roundtrip.operations.DrawingRoom;
import org.roundtrip.operations.StepLive;
import org.roundtrip.operations.StepTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases stand at steps, and how long steps took. */
@Component
class StepCounts {
    /**
     * The engine's own queries count steps and don't say how long they took. This one goes along the engine's index of
     * definition and end, and stops after so many: a million closed cases cost no more than the newest steps.
     */
    private static final String FINISHED =
            "select ACT_ID_ as step, DURATION_ as took, ACT_INST_STATE_ as state from ACT_HI_ACTINST"
                    + " where PROC_DEF_ID_ = ? and END_TIME_ >= ? order by END_TIME_ desc limit ?";

    /** The engine's number for a step that was left before its end. */
    private static final int CANCELED = 2;

    private final ManagementService management;
    private final JdbcClient jdbc;

    StepCounts(ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    private record Row(String step, long took, boolean interrupted) {}

    List<StepLive> live(String definitionId) {
        return management.createActivityStatisticsQuery(definitionId).includeIncidents().unlimitedList().stream()
                .map(one -> new StepLive(
                        one.getId(),
                        one.getInstances(),
                        one.getIncidentStatistics().stream()
                                .mapToLong(IncidentStatistics::getIncidentCount)
                                .sum()))
                .toList();
    }

    DrawingRoom.Finished finished(String definitionId, Instant since, int most, Map<String, Duration> targets) {
        var rows = jdbc.sql(FINISHED)
                .params(definitionId, Timestamp.from(since), most + 1)
                .query((row, n) -> new Row(row.getString("step"), row.getLong("took"), row.getInt("state") == CANCELED))
                .list();
        var steps = new TreeMap<String, List<Row>>();
        rows.stream().limit(most).forEach(row -> steps.computeIfAbsent(row.step(), key -> new ArrayList<>())
                .add(row));
        var times = steps.entrySet().stream()
                .map(entry -> times(entry.getKey(), entry.getValue(), targets))
                .toList();
        return new DrawingRoom.Finished(times, rows.size() <= most);
    }

    private static StepTimes times(String step, List<Row> rows, Map<String, Duration> targets) {
        LongStream took = rows.stream().filter(row -> !row.interrupted()).mapToLong(Row::took);
        long interrupted = rows.stream().filter(Row::interrupted).count();
        return StepTimes.of(step, took.toArray(), interrupted, targets.get(step));
    }
}
