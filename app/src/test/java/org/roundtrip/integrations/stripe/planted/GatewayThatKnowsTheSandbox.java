package org.roundtrip.integrations.stripe.planted;

import org.roundtrip.integrations.sandbox.SandboxServer;

/** Planted: an architecture rule has to notice it. */
public record GatewayThatKnowsTheSandbox(SandboxServer sandbox) {}
