package org.roundtrip.payment;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Payments of orders. Whoever is about to reserve money of one locks it first, several always by ascending id. */
public interface Payments extends ListCrudRepository<Payment, Long> {
    /** What pays for these orders, also where that are payments of the orders they come from. */
    @Query(
            "select * from payment where order_id in (:orderIds) or order_id in (select paying_order_id from order_paid_by"
                    + " where order_id in (:orderIds)) order by order_id, position")
    List<Payment> ofOrders(Collection<Long> orderIds);

    /** Those its shop knows of: what we collected for it ourselves is none of them. */
    @Query("select * from payment where order_id = :orderId and collection_id is null order by position")
    List<Payment> handedIn(long orderId);

    /** As {@link #ofOrders}, locked. */
    @Query(
            "select * from payment where order_id in (:orderIds) or order_id in (select paying_order_id from order_paid_by"
                    + " where order_id in (:orderIds)) order by id for update")
    List<Payment> lockOfOrders(Collection<Long> orderIds);
}
