package org.roundtrip.refund;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What is owed to customers. */
public interface Refunds extends ListCrudRepository<Refund, Long> {
    Optional<Refund> findByPayoutInstanceId(String payoutInstanceId);

    List<Refund> findByPayoutInstanceIdIn(Collection<String> payoutInstanceIds);

    /** A case's refunds, the newest first. */
    @Query("select * from refund where case_id = :caseId order by number desc")
    List<Refund> ofCase(long caseId);

    @Query("select * from refund where state = :state and id > :after order by id limit :limit")
    List<Refund> page(Refund.State state, long after, int limit);

    @Query("select * from refund where id > :after order by id limit :limit")
    List<Refund> page(long after, int limit);

    @Modifying
    @Query("update refund set state = :state, approvals_needed = :approvals, approval_because = :because,"
            + " payout_instance_id = :payoutInstanceId where id = :id")
    void approvalDecided(long id, Refund.State state, int approvals, String because, String payoutInstanceId);

    @Modifying
    @Query("update refund set state = :state where id = :id")
    void move(long id, Refund.State state);

    /** Its money is reserved. @param tenders the kinds of the payments it goes back to */
    @Modifying
    @Query("update refund set state = 'APPROVED', tenders = :tenders where id = :id")
    void reserved(long id, String tenders);

    /** A part of it, or all, is store credit. */
    @Modifying
    @Query("update refund set credit_code = :creditCode where id = :id")
    void credited(long id, String creditCode);

    /** The customer has everything; a credit note is due, once, unless it would be one of nothing or of a payment
     * that was never a sale. The state comes last:
     * MySQL reads what it has just set. */
    @Modifying
    @Query("update refund set credit_note_due_at = case when total_minor > 0 and payment_id is null"
            + " and state <> 'SETTLED' then :now"
            + " else credit_note_due_at end, state = 'SETTLED', settled_at = :now,"
            + " credit_code = coalesce(:creditCode, credit_code) where id = :id")
    void settled(long id, Instant now, @Nullable String creditCode);
}
