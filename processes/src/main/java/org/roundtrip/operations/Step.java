package org.roundtrip.operations;

/**
 * A step of a version of a model.
 *
 * @param model for example {@code return-case}
 * @param id for example {@code Task_InspectItems}
 * @param name in words, the id if it has none
 */
public record Step(String model, int version, String id, String name) {}
