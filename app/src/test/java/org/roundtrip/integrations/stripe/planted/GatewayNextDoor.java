package org.roundtrip.integrations.stripe.planted;

/** Planted: an architecture rule has to notice it. */
public record GatewayNextDoor(String key) {}
