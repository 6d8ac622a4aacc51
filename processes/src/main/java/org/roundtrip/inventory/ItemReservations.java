package org.roundtrip.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What cases want out of the inventory. */
public interface ItemReservations extends ListCrudRepository<ItemReservation, Long> {
    /** What a case wants, the oldest first. */
    @Query("select * from item_reservation where case_id = :caseId order by id")
    List<ItemReservation> ofCase(long caseId);

    /** What the case of this number wants for a purpose, the oldest first. */
    @Query("select r.* from item_reservation r join case_file f on f.id = r.case_id where f.number = :number"
            + " and r.purpose = :purpose order by r.id")
    List<ItemReservation> of(String number, String purpose);

    @Modifying
    @Query("update item_reservation set state = :state, stock_left = :stockLeft where id = :id")
    void move(long id, ItemReservation.State state, @Nullable Long stockLeft);
}
