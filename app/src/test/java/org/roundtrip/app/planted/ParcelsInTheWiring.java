package org.roundtrip.app.planted;

import java.util.List;
import org.roundtrip.shipping.ParcelEvents;
import org.roundtrip.shipping.TrackingEvent;

/** Planted: an architecture rule has to notice it. */
public class ParcelsInTheWiring implements ParcelEvents {
    @Override
    public void scanned(String trackingCode, List<TrackingEvent> scans) {}
}
