package org.roundtrip.followup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What customers said of their cases. Changed under the lock of the case's row. */
public interface FollowUps extends ListCrudRepository<FollowUp, Long> {
    Optional<FollowUp> findByCaseId(long caseId);

    @Modifying
    @Query("update follow_up set process_instance_id = :processInstanceId where case_id = :caseId")
    void startedAs(long caseId, String processInstanceId);

    @Modifying
    @Query("update follow_up set coupon = :coupon where case_id = :caseId")
    void thankedWith(long caseId, String coupon);

    @Modifying
    @Query("update follow_up set called_back_at = :now where case_id = :caseId")
    void calledBack(long caseId, Instant now);
}
