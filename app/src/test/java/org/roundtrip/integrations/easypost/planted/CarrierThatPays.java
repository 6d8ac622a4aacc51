package org.roundtrip.integrations.easypost.planted;

import org.roundtrip.integrations.stripe.planted.GatewayNextDoor;

/** Planted: an architecture rule has to notice it. */
public record CarrierThatPays(GatewayNextDoor gateway) {}
