package org.roundtrip.forms.cases.api;

import java.time.Instant;

/** A page the customer can pay on, until then. Whoever has its address can pay, and nothing else. */
public record LinkJson(String url, Instant expiresAt) {}
