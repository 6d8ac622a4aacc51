package org.roundtrip.forms.desk;

/**
 * A short state in words, with an icon beside the colour.
 *
 * @param tone {@code good}, {@code warn}, {@code bad}, {@code info} or {@code plain}; icon and colour follow from it
 */
public record Badge(String tone, String text) {}
