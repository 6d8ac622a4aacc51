package org.roundtrip.returns.planted;

import java.util.Date;

/** Planted: an architecture rule has to notice it. */
public record DomainWithADate(Date due) {}
