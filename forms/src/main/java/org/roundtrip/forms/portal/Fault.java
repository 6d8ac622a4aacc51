package org.roundtrip.forms.portal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.repair.RepairWish;
import org.roundtrip.warranty.SerialNumber;

/**
 * What a customer says about a device that does not work.
 *
 * @param answers to the questions of its class of products
 * @param serial its number as he wrote it, null if he did not (yet)
 * @param proof what shows that he bought it, if that is not the order
 */
record Fault(
        Map<String, String> answers,
        @Nullable LocalDate since,
        @Nullable String serial,
        @Nullable String proof) {

    /** Whether all is known that a repair needs. */
    @JsonIgnore
    boolean repairable() {
        return serial != null && SerialNumber.fits(serial);
    }

    RepairWish wish() {
        return new RepairWish(serial == null ? "" : serial, since, answers, proof);
    }
}
