package org.roundtrip.processes.kit;

import java.util.Set;
import org.roundtrip.cases.Actor;

/** Who works in the stories. */
public final class People {
    public static final Actor SUPPORT = Actor.staff("sue", Set.of("SUPPORT"));
    public static final Actor WAREHOUSE = Actor.staff("wes", Set.of("WAREHOUSE"));
    public static final Actor TECHNICIAN = Actor.staff("tess", Set.of("TECHNICIAN"));
    public static final Actor FINANCE = Actor.staff("fay", Set.of("FINANCE"));
    public static final Actor FINANCE_TOO = Actor.staff("finn", Set.of("FINANCE"));
    public static final Actor INTEGRATOR = Actor.program("till", Set.of("INTEGRATOR"));
    /** Opens cases for customers and sits in finance as well. */
    public static final Actor BOTH_HATS = Actor.staff("bo", Set.of("SUPPORT", "FINANCE"));

    private People() {}
}
