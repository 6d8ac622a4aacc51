package org.roundtrip.repair;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.inventory.Product;
import org.roundtrip.inventory.Products;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.policy.WarrantyPolicy.Entitlement;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.warranty.Warranties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What a repair would be, before anybody asks for one. Changes nothing. */
@Service
public class RepairOutlook {
    private final Products products;
    private final FaultGuides guides;
    private final Warranties warranties;
    private final int usualDays;

    RepairOutlook(
            Products products,
            FaultGuides guides,
            Warranties warranties,
            @Value("${roundtrip.repair.usual-days:12}") int usualDays) {
        this.products = products;
        this.guides = guides;
        this.warranties = warranties;
        this.usualDays = usualDays;
    }

    /** What is asked about a product that can be repaired here: one with a class or numbers of its own. Else empty. */
    public Optional<FaultGuide> guide(String sku) {
        return products.findBySku(sku)
                .filter(RepairOutlook::isDevice)
                .map(product -> guides.of(product.productClass()));
    }

    /** Those of some products that can be repaired here. */
    public Set<String> devices(Collection<String> skus) {
        return skus.isEmpty()
                ? Set.of()
                : products.findBySkuIn(skus).stream()
                        .filter(RepairOutlook::isDevice)
                        .map(Product::sku)
                        .collect(Collectors.toSet());
    }

    private static boolean isDevice(Product product) {
        return product.productClass() != null || product.serialised();
    }

    /**
     * How it would be repaired.
     *
     * @param review whether a person decides first
     * @param days about how many it takes, from when it is here
     */
    public record Outlook(Entitlement entitlement, boolean review, int days) {
        public boolean free() {
            return !review && entitlement != Entitlement.NEITHER;
        }
    }

    /** @param answers to the questions of the product's guide. @param serial as the customer wrote it, null if not yet */
    public Outlook of(ShopOrder order, int lineNo, String sku, Map<String, String> answers, @Nullable String serial) {
        var guide = guides.of(warranties.productClass(sku));
        var decision = warranties.outlook(
                serial != null && SerialNumber.fits(serial) ? new SerialNumber(serial) : null,
                sku,
                order,
                lineNo,
                answers.getOrDefault(FaultGuide.FAULT, ""),
                !guide.noDefect(answers),
                guide.damageByUse(answers));
        int days = decision.repairDays() == 0 ? usualDays : Math.min(usualDays, decision.repairDays());
        return new Outlook(decision.entitlement(), decision.review(), days);
    }
}
