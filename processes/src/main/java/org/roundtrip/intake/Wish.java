package org.roundtrip.intake;

/** What an outcome needs to know beyond itself, for example what an item is exchanged for. Its journey can read it. */
public interface Wish {}
