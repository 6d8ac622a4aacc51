package org.roundtrip.architecture.planted.cellar;

/** Planted: an architecture rule has to notice it. */
public record Barrel(int litres) {}
