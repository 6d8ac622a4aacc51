package org.roundtrip.warehouse;

import java.util.List;
import java.util.Optional;

/**
 * What a scanned code may mean.
 *
 * @param code as it may be shown and kept: of a store credit its end only
 * @param cases the cases it may be about: those whose inspection waits longest first, then the newest
 * @param all how many there are; the list may be shorter
 * @param id of the plate or the store credit, 0 if it is none
 */
public record Reading(String code, Kind kind, List<Long> cases, long all, long id) {
    Reading(String code, Kind kind, List<Long> cases, long id) {
        this(code, kind, cases, cases.size(), id);
    }

    public enum Kind {
        /** On an item that is on its way to its bin. */
        PLATE,
        PARCEL,
        CASE,
        ORDER,
        /** A unit by its own number. */
        SERIAL,
        /** Any unit of a product that is being waited for. */
        ITEM,
        CREDIT,
        UNKNOWN
    }

    static Reading unknown(String code) {
        return new Reading(code, Kind.UNKNOWN, List.of(), 0);
    }

    /** The only case it can be about, empty if there are several or none. */
    public Optional<Long> onlyCase() {
        return all == 1 ? Optional.of(cases.get(0)) : Optional.empty();
    }
}
