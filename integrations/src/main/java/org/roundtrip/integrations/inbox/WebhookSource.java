package org.roundtrip.integrations.inbox;

/** One provider that sends webhooks: how they are checked, and what they do here. */
public interface WebhookSource {
    /** The last part of the address: {@code /webhooks/<provider>}. */
    String provider();

    /** Checks the signature over the bytes as they came. Nothing may be read from them before. */
    Verified verify(WebhookHeaders headers, byte[] body) throws BadSignature;

    /**
     * Prepares what a stored message does. Called with no transaction open, so that it may ask the provider.
     *
     * @throws NotNow if the provider has to be asked and can't be
     */
    Effect read(String type, byte[] body) throws NotNow;

    /** What a message does; runs in the transaction that also marks the message as worked. */
    @FunctionalInterface
    interface Effect {
        /** A message about something we have no use for. */
        Effect NOTHING = () -> {};

        /** @throws NotNow if what the message is about is not known here (yet) */
        void apply() throws NotNow;
    }
}
