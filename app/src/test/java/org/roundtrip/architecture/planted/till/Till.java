package org.roundtrip.architecture.planted.till;

import org.roundtrip.architecture.planted.cellar.Barrel;

/** Planted: an architecture rule has to notice it. */
public record Till(Barrel underneath) {}
