package org.roundtrip.forms;

import org.jspecify.annotations.Nullable;

/**
 * The reference the portal gives its requests, so that one that is sent twice is opened once. It tells people nothing,
 * unlike the references of shops.
 */
public final class PortalReference {
    private static final String PREFIX = "portal:";

    private PortalReference() {}

    public static String of(String draft) {
        return PREFIX + draft;
    }

    public static boolean is(@Nullable String reference) {
        return reference != null && reference.startsWith(PREFIX);
    }
}
