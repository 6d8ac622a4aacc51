package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;

/** A timer fires in the same moment in which somebody changes its case: neither may cost the other anything. */
@OnMoneyServer
class TimerRaceIT {
    private static final int ROUNDS = 30;
    private static final String TASKS =
            "select count(*) from timeline_entry where code = :code and case_id in (:cases)";

    private final MoneyServer on = MoneyServer.running();

    @Test
    void aReminderThatIsDueWhileStaffWriteUsesNoRetry() {
        var staff = on.signedInAs("support");
        var asked = on.shop.asked(ROUNDS);
        on.worksOff("label");

        var races = asked.stream()
                .map(file ->
                        Race.<Integer>of(List.of(() -> reminds(file.number().value()), () -> staff.post(
                                        "/cases/" + file.number() + "/messages",
                                        "m-" + file.number(),
                                        "{\"text\":\"On its way?\"}")
                                .status())))
                .toList();

        assertThat(Race.mostly(races)).isTrue();
        assertThat(races).allSatisfy(race -> assertThat(race.results()).containsExactly(1, 201));
        var ids = asked.stream().map(file -> file.key()).toList();
        assertThat(on.count(TASKS, Map.of("code", "hand-in-reminded", "cases", ids)))
                .isEqualTo(ROUNDS);
        assertThat(on.count(TASKS, Map.of("code", "staff-wrote", "cases", ids))).isEqualTo(ROUNDS);
        new Quiet(on).now();
        assertThat(Books.of(on, asked).problems()).isEmpty();
        on.shop.forget(asked);
    }

    /** As the job executor does when the time has come. @return 1 if nothing went wrong */
    private int reminds(String caseNumber) {
        var jobs = on.bean(ManagementService.class);
        var job = jobs.createJobQuery()
                .processInstanceId(shipment(caseNumber))
                .activityId("Boundary_HandInDue")
                .singleResult();
        try {
            jobs.executeJob(job.getId());
            return 1;
        } catch (RuntimeException e) {
            return -1;
        }
    }

    private String shipment(String caseNumber) {
        return on.jdbc
                .sql("select s.process_instance_id from shipment s join case_file f on f.id = s.case_id"
                        + " where f.number = ?")
                .param(caseNumber)
                .query(String.class)
                .single();
    }
}
