package org.roundtrip.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roundtrip.architecture.Code.CODE;
import static org.roundtrip.architecture.Code.planted;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.returns.planted.DomainWithADate;
import org.roundtrip.returns.planted.DomainWithAFieldInjected;
import org.roundtrip.returns.planted.DomainWithItsOwnTime;

class HabitRulesTest {
    @Test
    void theTradeHasOneClock() {
        HabitRules.ONE_CLOCK.check(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DomainWithItsOwnTime.Now.class,
                DomainWithItsOwnTime.Millis.class,
                DomainWithItsOwnTime.OwnClock.class,
                DomainWithItsOwnTime.Today.class
            })
    void everyOtherWayToTellTheTimeIsNoticed(Class<?> breach) {
        notices(HabitRules.ONE_CLOCK, breach);
    }

    @Test
    void datesStayWithTheEngine() {
        HabitRules.DATES_ARE_THE_ENGINES.check(CODE);
        notices(HabitRules.DATES_ARE_THE_ENGINES, DomainWithADate.class);
    }

    @Test
    void everyPackageIsNullMarked() {
        HabitRules.NULL_MARKED.check(CODE);
        notices(HabitRules.NULL_MARKED, DomainWithADate.class);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        HabitRules.NO_FIELD_INJECTION.check(CODE);
        notices(HabitRules.NO_FIELD_INJECTION, DomainWithAFieldInjected.class);
    }

    private static void notices(ArchRule rule, Class<?> breach) {
        assertThatThrownBy(() -> rule.check(planted(breach)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breach.getSimpleName());
    }
}
