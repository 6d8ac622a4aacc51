package org.roundtrip.integrations.inbox;

import java.util.List;

/** One provider that sends webhooks: how they are checked, and what they do here. */
public interface WebhookSource {
    /** The last part of the address: {@code /webhooks/<provider>}. */
    String provider();

    /**
     * Checks the signature over the bytes as they came; no more is read from them before than finding it takes.
     *
     * @return what the request tells, each to be stored and worked by itself
     * @throws BadSignature if any part of it is not surely the provider's; then nothing of it is stored
     */
    List<Verified> verify(WebhookHeaders headers, byte[] body) throws BadSignature;

    /** What the provider wants to read as an answer, with status 200. */
    default String accepted() {
        return "";
    }

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
