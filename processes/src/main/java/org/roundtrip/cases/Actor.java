package org.roundtrip.cases;

import java.util.Set;

/**
 * Who does something. {@code name} is a sign-in name for staff and programs; a customer is only ever "customer", so that
 * no personal data gets into timelines and engine history.
 */
public record Actor(Kind kind, String name, Set<String> roles) {
    public enum Kind {
        CUSTOMER,
        STAFF,
        PROGRAM,
        SYSTEM
    }

    /** Roundtrip itself. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "roundtrip", Set.of());

    /** The customer of the case at hand. */
    public static final Actor CUSTOMER = new Actor(Kind.CUSTOMER, "customer", Set.of());

    public static Actor staff(String name, Set<String> roles) {
        return new Actor(Kind.STAFF, name, roles);
    }

    public static Actor program(String name, Set<String> roles) {
        return new Actor(Kind.PROGRAM, name, roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
