package org.roundtrip.privacy;

import java.util.Collection;

/** What else may hold a person's data, where no case is known of it: half-filled forms, messages as they came. */
public interface Traces {
    /**
     * Erases what mentions any of this. Called before the rest is erased, and again if that fails.
     *
     * @param words the person's address, and numbers that providers know the person's payments and parcels by
     * @return how many it was in
     */
    int erase(Collection<String> words);
}
