package org.roundtrip.mixed;

import java.time.Instant;

/** A schema of its own for each run. */
final class MixedSchema {
    private MixedSchema() {}

    /** @param server the JDBC URL of a MySQL server */
    static String at(String server, long seed) {
        int query = server.indexOf('?');
        var address = (query < 0 ? server : server.substring(0, query)).replaceFirst("(jdbc:\\w+://[^/]+).*", "$1");
        var parameters = query < 0 ? "?" : server.substring(query) + "&";
        var name = "mixed_" + Math.abs(seed) + "_" + Instant.now().getEpochSecond();
        return address + "/" + name + parameters + "createDatabaseIfNotExist=true";
    }
}
