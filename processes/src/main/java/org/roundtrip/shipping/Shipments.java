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

    /** Those that carry this code, the newest first: parts of a request share one, and carriers use codes again. */
    @Query("select * from shipment where tracking_code = :trackingCode order by id desc")
    List<Shipment> withCode(String trackingCode);

    /** Those of the same request that have a label of their own and were not handed in, the oldest first. */
    @Query("select s.* from shipment s join case_file f on f.id = s.case_id where s.case_id <> :caseId"
            + " and f.request_number = (select own.request_number from case_file own where own.id = :caseId)"
            + " and s.direction = 'IN' and s.state = 'LABEL_READY' and s.handed_in_at is null and s.travels_with is null"
            + " and exists (select 1 from label l where l.shipment_id = s.id and l.state = 'BOUGHT'"
            + " and l.document is not null) order by s.id")
    List<Shipment> readyBeside(long caseId);

    /** Whether another part of the same request wanted its label before this one, and has none yet. */
    @Query("select count(*) > 0 from shipment s join case_file f on f.id = s.case_id where s.id < :id"
            + " and f.request_number = (select own.request_number from case_file own where own.id = :caseId)"
            + " and s.direction = 'IN' and s.state = 'LABEL_WANTED'")
    boolean wantedBefore(long id, long caseId);

    /** Those that go in this one's parcel and are still to come. */
    @Query("select * from shipment where travels_with = :id and state = 'LABEL_READY' and handed_in_at is null"
            + " order by id")
    List<Shipment> waitingWith(long id);

    @Modifying
    @Query("update shipment set travels_with = :with where id = :id")
    void travels(long id, @Nullable Long with);

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
