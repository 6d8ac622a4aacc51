package org.roundtrip.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What the rules are held against: all that ships, and the breaches planted to prove that each rule can fail. */
final class Code {
    static final String ROOT = "org.roundtrip";

    private static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();

    /** Neither tests nor what modules share for theirs, which comes as a jar once it is packaged. */
    static final ImportOption SHIPPED = place -> NO_TESTS.includes(place) && !place.contains("-tests.jar");

    /** Every class of the four modules that ships. */
    static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(SHIPPED).importPackages(ROOT);

    /** The trade: everything that is neither shown, nor said to others, nor wired. */
    static final DescribedPredicate<JavaClass> THE_TRADE = resideInAnyPackage(ROOT + ".*..")
            .and(not(resideInAnyPackage(ROOT + ".app..", ROOT + ".forms..", ROOT + ".integrations..")))
            .as("the trade");

    private Code() {}

    /** A planted breach. */
    static JavaClasses planted(Class<?>... breaches) {
        return new ClassFileImporter().importClasses(breaches);
    }
}
