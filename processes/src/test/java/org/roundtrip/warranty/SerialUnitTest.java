package org.roundtrip.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SerialUnitTest {
    private static final Instant DELIVERED = Instant.parse("2024-05-31T23:00:00Z");

    private static SerialUnit unit(@Nullable Instant delivered, int extended) {
        return new SerialUnit("SKU", new SerialNumber("sn 1001"), 1, 1, null, "DE", DELIVERED, delivered, extended);
    }

    @Test
    void aMonthIsOverWhenItsLastDayIsOver() {
        var unit = unit(DELIVERED, 0);
        assertThat(unit.monthsSince(Instant.parse("2025-05-31T23:59:59Z"))).isEqualTo(11);
        assertThat(unit.monthsSince(Instant.parse("2025-06-01T00:00:00Z"))).isEqualTo(12);
    }

    @Test
    void theDayOfDeliveryIsNoMonth() {
        assertThat(unit(DELIVERED, 12).monthsSince(DELIVERED)).isZero();
    }

    @Test
    void withoutADeliveryNothingCounts() {
        assertThat(unit(null, 0).monthsSince(DELIVERED)).isEqualTo(-1);
    }

    @Test
    void numbersAreComparedInCapitalsWithoutBlanks() {
        assertThat(new SerialNumber(" sn 10 01 ")).isEqualTo(new SerialNumber("SN1001"));
        assertThat(SerialNumber.fits("ab")).isFalse();
        assertThatThrownBy(() -> new SerialNumber("?")).isInstanceOf(IllegalArgumentException.class);
    }
}
