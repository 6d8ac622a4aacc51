package org.roundtrip.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The products we know. */
public interface Products extends ListCrudRepository<Product, Long> {
    Optional<Product> findBySku(String sku);

    List<Product> findBySkuIn(Collection<String> skus);

    /** Up to {@code limit} products from after the id {@code after}. */
    @Query("select * from product where id > :after order by id limit :limit")
    List<Product> page(long after, int limit);

    /** Products that can be had for this currency whose name, options or sku are like {@code pattern}, in lower case. */
    @Query(
            "select * from product where active = true and currency = :currency and (lower(name) like :pattern escape '!'"
                    + " or lower(options) like :pattern escape '!' or lower(sku) like :pattern escape '!')"
                    + " order by name, id limit :limit")
    List<Product> like(String pattern, String currency, int limit);

    /** As {@link #page(long, int)}, of one group only. */
    @Query("select * from product where product_group = :group and id > :after order by id limit :limit")
    List<Product> page(String group, long after, int limit);
}
