package org.roundtrip.app.replay;

/** Someone who acts at the server: a role, a name and the secret that is exchanged for a token. */
public record Person(Role role, String name, String secret) {

    /** Reads {@code ROLE=NAME:SECRET}; the secret may hold any character. @throws IllegalArgumentException if it is not that */
    public static Person parse(String text) {
        int equals = text.indexOf('=');
        int colon = text.indexOf(':', equals + 1);
        if (equals < 1 || colon < equals + 2 || colon == text.length() - 1) {
            throw new IllegalArgumentException("expected ROLE=NAME:SECRET");
        }
        return new Person(
                role(text.substring(0, equals)), text.substring(equals + 1, colon), text.substring(colon + 1));
    }

    private static Role role(String text) {
        for (var role : Role.values()) {
            if (role.name().equalsIgnoreCase(text.strip())) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "no such role '%s', use INTEGRATOR, SUPPORT, WAREHOUSE or FINANCE".formatted(text));
    }

    /** Without the secret, so that no log ever shows it. */
    @Override
    public String toString() {
        return role + " " + name;
    }
}
