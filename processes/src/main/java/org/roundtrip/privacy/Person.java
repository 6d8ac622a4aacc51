package org.roundtrip.privacy;

import java.util.List;

/**
 * Whose data it is, and where it is.
 *
 * @param email in small letters, as it is stored
 */
public record Person(String email, List<Long> cases, List<Long> orders, List<Long> payments) {
    /** Whether nothing is known of anybody by this address. Store credits have it too and are asked for apart. */
    boolean unknown() {
        return cases.isEmpty() && orders.isEmpty();
    }
}
