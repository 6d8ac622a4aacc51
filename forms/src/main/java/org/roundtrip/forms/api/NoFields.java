package org.roundtrip.forms.api;

/** A body that says nothing: {@code {}}. */
public record NoFields() {}
