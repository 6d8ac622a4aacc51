package org.roundtrip.shipping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Parcels, both ways. */
public interface Shipments extends ListCrudRepository<Shipment, Long> {
    Optional<Shipment> findByProcessInstanceId(String processInstanceId);

    List<Shipment> findByProcessInstanceIdIn(Collection<String> processInstanceIds);

    Optional<Shipment> findByTrackingCode(String trackingCode);

    /** A case's shipments, the newest first. */
    @Query("select * from shipment where case_id = :caseId order by id desc")
    List<Shipment> ofCase(long caseId);

    /** A case's shipments that go this way, the newest first. */
    @Query("select * from shipment where case_id = :caseId and direction = :direction order by id desc")
    List<Shipment> ofCase(long caseId, Direction direction);

    @Modifying
    @Query("update shipment set state = :state where id = :id")
    void move(long id, Shipment.State state);

    /** Another process instance drives the shipment, because its own has ended. */
    @Modifying
    @Query("update shipment set process_instance_id = :processInstanceId where id = :id")
    void drivenBy(long id, String processInstanceId);

    @Modifying
    @Query(
            "update shipment set state = 'LABEL_READY', carrier = :carrier, tracking_code = :trackingCode where id = :id")
    void labelled(long id, @Nullable String carrier, @Nullable String trackingCode);

    /** It has left the warehouse, unless the carrier said so before. */
    @Modifying
    @Query("update shipment set state = 'SENT' where id = :id and state = 'LABEL_READY'")
    void sent(long id);

    @Modifying
    @Query("update shipment set tracking_state = :tracking, tracking_rank = :rank, state = :state,"
            + " handed_in_at = :handedInAt, delivered_at = :deliveredAt where id = :id")
    void tracked(
            long id,
            TrackingState tracking,
            int rank,
            Shipment.State state,
            @Nullable Instant handedInAt,
            @Nullable Instant deliveredAt);
}
