package org.roundtrip.forms.api;

/** A body whose type is known only later; read with {@link StrictJson#read}. */
public record RawJson(byte[] bytes) {}
