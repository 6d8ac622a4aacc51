package org.roundtrip.migration;

/**
 * A step of a model where a case can wait.
 *
 * @param id for example {@code Task_InspectItems}
 * @param name in words, the id if it has none
 */
public record ModelStep(String id, String name) {}
