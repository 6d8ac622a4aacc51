package org.roundtrip.warehouse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which bins are for what: by how their codes begin. */
@Component
public class Bins {
    private static final String USUAL =
            "RESTOCK=R-,REFURBISH=F-,REPAIR=W-,DONATE=D-,RECYCLE=X-,DESTROY=X-,QUARANTINE=Q-,SEND_BACK=Q-";

    private final Map<String, String> beginnings = new HashMap<>();

    /** @param bins dispositions with how the codes of their bins begin, such as {@code RESTOCK=R-,RECYCLE=X-} */
    Bins(@Value("${roundtrip.warehouse.bins:" + USUAL + "}") String bins) {
        for (var one : (USUAL + "," + bins).split(",")) {
            var parts = one.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new IllegalStateException("roundtrip.warehouse.bins wants pairs such as RESTOCK=R-, not " + one);
            }
            beginnings.put(parts[0].strip(), code(parts[1]));
        }
    }

    /** How codes of bins for this disposition begin. */
    public String beginning(String disposition) {
        return beginnings.getOrDefault(disposition, "");
    }

    boolean fits(String disposition, String bin) {
        return code(bin).startsWith(beginning(disposition));
    }

    static String code(String bin) {
        return bin.strip().toUpperCase(Locale.ROOT);
    }
}
