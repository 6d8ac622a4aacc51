package org.roundtrip.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.roundtrip.RoundtripApplication;
import org.roundtrip.architecture.planted.PlantedShop;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModulesTest {
    @Test
    void modulesKnowOnlyWhatTheyDeclare() {
        var modules = ApplicationModules.of(RoundtripApplication.class, Code.SHIPPED);

        assertThat(modules.stream().count()).isGreaterThan(10);
        modules.verify();
    }

    @Test
    void anUndeclaredNeighbourIsNoticed() {
        var modules = ApplicationModules.of(PlantedShop.class, new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(modules::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("'till' depends on module 'cellar'");
    }
}
