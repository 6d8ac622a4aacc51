package org.roundtrip.shipping;

import java.util.List;

/** What carriers report. Called by integrations with a parcel's scans in any order, any number of times. */
public interface ParcelEvents {
    /**
     * Stores what is new of these scans of one parcel, and tells the case how far the parcel has come.
     *
     * @throws UnknownParcel if no label carries this tracking code (yet): park it and try again
     */
    void scanned(String trackingCode, List<TrackingEvent> scans) throws UnknownParcel;
}
