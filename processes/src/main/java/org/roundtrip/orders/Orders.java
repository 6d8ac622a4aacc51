package org.roundtrip.orders;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The orders we know. */
public interface Orders extends ListCrudRepository<ShopOrder, Long> {
    Optional<ShopOrder> findByNumber(String number);

    List<ShopOrder> findByNumberIn(Collection<String> numbers);

    /** The newest orders of an email address, in small letters; not what was sent in exchange. */
    @Query("select * from shop_order where customer_email = :email and replacement = false"
            + " order by placed_at desc, id desc limit :limit")
    List<ShopOrder> newestOf(String email, int limit);

    /** Locks orders by number, always in the order of their ids, before units of them are reserved. */
    @Query("select * from shop_order where number in (:numbers) order by id for update")
    List<ShopOrder> lockByNumber(Collection<String> numbers);

    /** Locks orders by id, always in that order, before something is given back of them as a whole. */
    @Query("select * from shop_order where id in (:ids) order by id for update")
    List<ShopOrder> lockById(Collection<Long> ids);

    /** Whose the order is. One whose customer's data was erased stays nobody's. */
    @Modifying
    @Query("update shop_order set delivered_at = :deliveredAt, customer_email = :email, customer_name = :name,"
            + " street = :street, city = :city, postcode = :postcode, country = :country, version = version + 1"
            + " where id = :id and erased_at is null")
    void updateContact(
            long id,
            @Nullable Instant deliveredAt,
            @Nullable String email,
            @Nullable String name,
            @Nullable String street,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String country);
}
