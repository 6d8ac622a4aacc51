package org.roundtrip.migration;

import org.roundtrip.cases.Refusal;

/** Somebody else is moving cases of this model: one migration at a time. */
public class MigrationUnderWay extends Refusal {
    private static final long serialVersionUID = 1L;

    MigrationUnderWay(String model) {
        super("migration-under-way", "cases of " + model + " are being moved already");
    }
}
