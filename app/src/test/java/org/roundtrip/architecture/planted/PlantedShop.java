package org.roundtrip.architecture.planted;

import org.springframework.modulith.Modulithic;

/** Planted: two modules, one of which knows the other without having said so. */
@Modulithic
public final class PlantedShop {
    private PlantedShop() {}
}
