package org.roundtrip.forms;

import org.jspecify.annotations.Nullable;

/**
 * The reference that the portal and the desk give their requests, so that one that is sent twice is opened once. It tells
 * people nothing, unlike the references of shops.
 */
public final class PortalReference {
    private static final String PREFIX = "portal:";
    private static final String DESK = "desk:";

    private PortalReference() {}

    public static String of(String draft) {
        return PREFIX + draft;
    }

    /** Of a request that support opens for a customer. */
    public static String ofDesk(String draft) {
        return DESK + draft;
    }

    public static boolean is(@Nullable String reference) {
        return reference != null && (reference.startsWith(PREFIX) || reference.startsWith(DESK));
    }
}
