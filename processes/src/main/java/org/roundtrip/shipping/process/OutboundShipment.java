package org.roundtrip.shipping.process;

/** The words of {@code outbound-shipment.bpmn} and the small model beside it, for code and tests. */
public final class OutboundShipment {
    public static final String KEY = "outbound-shipment";
    public static final String SENDING_STOPPED = "shipping.SendingStopped";
    public static final String PURPOSE = "purpose";
    public static final String PACK_BY = "packBy";
    public static final String STRAY_PARCEL_KEY = "stray-parcel";

    private OutboundShipment() {}
}
