package org.roundtrip.refund;

/** No attempt of ours matches what the provider reports. */
public class UnknownRefund extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownRefund(String provider, String providerRefundId) {
        super("no attempt matches " + provider + " refund " + providerRefundId);
    }
}
