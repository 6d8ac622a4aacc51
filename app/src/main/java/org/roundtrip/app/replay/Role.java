package org.roundtrip.app.replay;

/** What a replaying person may do at the server; the names are those of the API. */
public enum Role {
    INTEGRATOR,
    SUPPORT,
    WAREHOUSE,
    FINANCE
}
