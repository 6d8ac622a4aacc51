package org.roundtrip.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.roundtrip.architecture.Code.THE_TRADE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.NullMarked;

/** How we write, whoever writes. */
final class HabitRules {
    static final ArchRule ONE_CLOCK = noClasses()
            .that(THE_TRADE)
            .should()
            .callCodeUnitWhere(readsTheWallClock())
            .because("deadlines are half of this product; the Clock bean tells the time");

    static final ArchRule DATES_ARE_THE_ENGINES = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..app.engine..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .because("only the engine speaks java.util.Date");

    static final ArchRule NULL_MARKED =
            classes().should(liveInANullMarkedPackage()).because("null is said where it is meant");

    static final ArchRule NO_FIELD_INJECTION =
            NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because("a constructor shows what a class needs");

    private HabitRules() {}

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return DescribedPredicate.describe("read the wall clock", call -> {
            var owner = call.getTargetOwner();
            var parameters = call.getTarget().getRawParameterTypes();
            return switch (call.getTarget().getName()) {
                case "now" ->
                    owner.getPackageName().startsWith("java.time")
                            && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
                case "<init>" -> owner.isEquivalentTo(Date.class) && parameters.isEmpty();
                default -> false;
            };
        });
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + (marked ? " is" : " is not") + " in a @NullMarked package"));
            }
        };
    }
}
