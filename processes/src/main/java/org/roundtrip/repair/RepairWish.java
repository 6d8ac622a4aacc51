package org.roundtrip.repair;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.intake.Wish;

/**
 * A unit to be repaired.
 *
 * @param serial its number, as the customer wrote it
 * @param since when the fault was first seen, null if he did not say
 * @param answers to the questions of its product's class: answer codes by question code
 * @param proof what shows that he bought it, if he did not buy it here
 */
public record RepairWish(
        String serial,
        @Nullable LocalDate since,
        Map<String, String> answers,
        @Nullable String proof) implements Wish {}
