package org.roundtrip.returns.planted;

import jakarta.servlet.http.HttpServletRequest;

/** Planted: an architecture rule has to notice it. */
public record DomainThatKnowsTheWeb(HttpServletRequest request) {}
