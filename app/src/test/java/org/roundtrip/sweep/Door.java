package org.roundtrip.sweep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A route and who may use it.
 *
 * @param who roles; of a route of the portal {@code ANYBODY}, or {@code CUSTOMER} with the link of the case
 */
record Door(String method, String path, Set<String> who) {
    static final String ANYBODY = "ANYBODY";
    static final String CUSTOMER = "CUSTOMER";

    /** Everybody who can sign in to the demo. */
    static final List<String> ROLES =
            List.of("INTEGRATOR", "SUPPORT", "WAREHOUSE", "TECHNICIAN", "FINANCE", "OPERATIONS");

    /** Of {@code GET /api/v1/cases : SUPPORT, FINANCE}; {@code ALL} are all roles, {@code STAFF} all but programs. */
    static Door of(String line) {
        var parts = line.split("\\s+:\\s+");
        var route = parts[0].strip().split("\\s+");
        var who = new LinkedHashSet<String>();
        for (var each : parts[1].strip().split("\\s*,\\s*")) {
            switch (each) {
                case "ALL" -> who.addAll(ROLES);
                case "STAFF" -> who.addAll(ROLES.subList(1, ROLES.size()));
                default -> who.add(each);
            }
        }
        return new Door(route[0], route[1], who);
    }

    String route() {
        return method + " " + path;
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    boolean isDesk() {
        return path.startsWith("/desk");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The roles that are not let in. */
    List<String> others() {
        return ROLES.stream().filter(role -> !who.contains(role)).toList();
    }

    /** What is sent to it: with anything else nobody would answer, whoever asks. */
    String takes() {
        if (path.endsWith("/files") || path.endsWith("/photos")) {
            return "image/png";
        }
        return path.endsWith("/orders/import") ? "text/csv" : "application/json";
    }
}
