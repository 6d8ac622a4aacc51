package org.roundtrip.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Reckoning CLEAN = new Reckoning(List.of(), List.of(), List.of());

    @Test
    void isGoodOnlyIfNothingAtAllIsAmiss() {
        assertThat(new Verdict(9, 5, CLEAN, 0, 70, 70, List.of()).isGood()).isTrue();
        var doubled = new Reckoning(List.of("leg"), List.of(), List.of());
        var lost = new Reckoning(List.of(), List.of("leg"), List.of());
        var wrong = new Reckoning(List.of(), List.of(), List.of("leg"));
        assertThat(List.of(
                        new Verdict(9, 5, doubled, 0, 70, 70, List.of()),
                        new Verdict(9, 5, lost, 0, 70, 70, List.of()),
                        new Verdict(9, 5, wrong, 0, 70, 70, List.of()),
                        new Verdict(9, 5, CLEAN, 1, 70, 70, List.of()),
                        new Verdict(9, 5, CLEAN, 0, 70, 71, List.of()),
                        new Verdict(9, 5, CLEAN, 0, 70, 70, List.of("an incident"))))
                .noneMatch(Verdict::isGood);
    }

    @Test
    void endsWithOneLineOfNumbers() {
        var legs = new Reckoning(List.of("a"), List.of("b", "c"), List.of());
        assertThat(new Verdict(9, 5, legs, 4, 70, 71, List.of()).line())
                .isEqualTo("kills=9 cases=5 doubled=1 lost=2 unfinished=4 books=70 provider=71");
    }
}
