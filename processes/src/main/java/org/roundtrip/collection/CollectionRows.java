package org.roundtrip.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All collections. What changes on one changes by a named update, under the lock of its case. */
interface CollectionRows extends ListCrudRepository<Collection, Long> {
    @Query("select * from collection where case_id = :caseId order by id")
    List<Collection> ofCase(long caseId);

    List<Collection> findByAskingInstanceIdIn(java.util.Collection<String> instances);

    List<Collection> findBySettlingInstanceIdIn(java.util.Collection<String> instances);

    Optional<Collection> findByProviderAndPaymentReference(String provider, String paymentReference);

    @Query("select * from collection where id in (:ids)")
    List<Collection> withIds(java.util.Collection<Long> ids);

    @Query("select * from collection where state = 'AUTHORISED' and wanted_at < :before"
            + " and (looked_at is null or looked_at < :before) order by coalesce(looked_at, wanted_at) limit :limit")
    List<Collection> silentSince(Instant before, int limit);

    @Modifying
    @Query("update collection set looked_at = :now where id = :id")
    void looked(long id, Instant now);

    @Modifying
    @Query("update collection set state = :state, problem = :problem where id = :id")
    void move(long id, Collection.State state, @Nullable String problem);

    /** Ends it without money. */
    @Modifying
    @Query("update collection set state = :state, problem = :problem, settled_at = :now where id = :id")
    void end(long id, Collection.State state, @Nullable String problem, Instant now);

    @Modifying
    @Query("update collection set asking_instance_id = :instance where id = :id")
    void askedBy(long id, String instance);

    @Modifying
    @Query("update collection set settling_instance_id = :instance where id = :id")
    void settledBy(long id, String instance);

    @Modifying
    @Query("update collection set lost_instance_id = :instance where id = :id")
    void lostBy(long id, @Nullable String instance);

    @Modifying
    @Query("update collection set state = 'WANTED', problem = null, pay_by = :payBy where id = :id")
    void wantedAgain(long id, Instant payBy);

    @Modifying
    @Query("update collection set state = 'AUTHORISED', provider = :provider, payment_reference = :payment,"
            + " held_until = :heldUntil, problem = null where id = :id")
    void authorised(long id, String provider, String payment, @Nullable Instant heldUntil);

    @Modifying
    @Query("update collection set held_until = :heldUntil where id = :id")
    void heldUntil(long id, @Nullable Instant heldUntil);

    @Modifying
    @Query("update collection set state = :state, provider = :provider, payment_reference = :payment,"
            + " captured_minor = :minor, payment_id = :paymentId, problem = null, settled_at = :now where id = :id")
    void took(
            long id, Collection.State state, String provider, String payment, long minor, long paymentId, Instant now);

    @Modifying
    @Query("update collection set state = :state, settled_elsewhere = :evidence, problem = null, settled_at = :now"
            + " where id = :id")
    void paidElsewhere(long id, Collection.State state, String evidence, Instant now);

    /** What the provider holds for it belongs to another collection from now on. */
    @Modifying
    @Query("update collection set payment_reference = null, held_until = null where id = :id")
    void holdsNothing(long id);

    @Modifying
    @Query("update collection set refund_id = :refundId where id = :id")
    void refundedBy(long id, long refundId);
}
