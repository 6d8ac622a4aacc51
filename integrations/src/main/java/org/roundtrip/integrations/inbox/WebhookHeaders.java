package org.roundtrip.integrations.inbox;

import java.util.Optional;

/** A webhook's headers, looked up in any case. */
@FunctionalInterface
public interface WebhookHeaders {
    Optional<String> get(String name);
}
