package org.roundtrip.shipping;

/** No label of ours carries this tracking code. */
public class UnknownParcel extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownParcel(String trackingCode) {
        super("no label with tracking code " + trackingCode);
    }
}
