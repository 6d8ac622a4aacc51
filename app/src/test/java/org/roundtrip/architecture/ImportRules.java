package org.roundtrip.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.roundtrip.architecture.Code.ROOT;
import static org.roundtrip.architecture.Code.THE_TRADE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.roundtrip.collection.CollectionGateway;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.shipping.Carrier;
import org.springframework.data.repository.Repository;

/** Who may know whom. */
final class ImportRules {
    private static final DescribedPredicate<JavaClass> FEEL =
            resideInAPackage("org.camunda.feel..").as("FEEL");

    /** FEEL bears the engine's maker's name and is no part of it: a standard's library that runs without any engine. */
    private static final DescribedPredicate<JavaClass> ENGINE =
            resideInAPackage("org.camunda..").and(not(FEEL)).as("the engine");

    static final ArchRule ENGINE_BEHIND_ITS_DOORS = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", ROOT + ".app.engine..")
            .should()
            .dependOnClassesThat(ENGINE)
            .because("the domain must outlive the engine");

    static final ArchRule FEEL_IS_FOR_FORMS = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".taskform", ROOT + ".app.engine..")
            .should()
            .dependOnClassesThat(FEEL)
            .because("rules of the trade are tables or code; expressions are for what merchants write");

    static final ArchRule TRADE_KNOWS_NO_TRANSPORT = noClasses()
            .that(THE_TRADE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.camel..", "jakarta.servlet..", "org.thymeleaf..", "org.springframework.web..")
            .because("how a word arrives says nothing about what it means");

    static final ArchRule FORMS_KNOW_VERBS_ONLY = noClasses()
            .that()
            .resideInAPackage(ROOT + ".forms..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda..")
                    .or(resideInAPackage("org.apache.camel.."))
                    .or(resideInAPackage(ROOT + ".integrations.."))
                    .or(assignableTo(PaymentGateway.class))
                    .or(assignableTo(CollectionGateway.class))
                    .or(assignableTo(Carrier.class)))
            .because("a page that reaches a provider goes round the process");

    /** Shared by name: {@code http} makes the calls, {@code inbox} takes webhooks, {@code work} runs workers. */
    static final ArchRule SYSTEMS_KEEP_APART = slices().matching(ROOT + ".integrations.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), shared("http"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), shared("inbox"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), shared("work"))
            .because("one provider can be replaced without reading another");

    static final ArchRule INTEGRATIONS_KNOW_NO_TABLES = noClasses()
            .that()
            .resideInAPackage(ROOT + ".integrations..")
            .should()
            .dependOnClassesThat(assignableTo(Repository.class))
            .because("what is kept about a case is the trade's to say");

    static final ArchRule WIRING_DECIDES_NOTHING = noClasses()
            .that()
            .resideInAPackage(ROOT + ".app..")
            .should()
            .implement(THE_TRADE)
            .because("whoever assembles has no word of the trade");

    static final ArchRule SANDBOX_STAYS_OUTSIDE = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".app..", ROOT + ".integrations.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".integrations.sandbox..")
            .because("adapters must not know whom they talk to");

    /** The demo's shop, the replay and the sandbox play others and call whom they were told to; production has none of them. */
    static final ArchRule CALLS_HAVE_ONE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + ".integrations.http..",
                    ROOT + ".integrations.sandbox..",
                    ROOT + ".app.demo..",
                    ROOT + ".app.replay..")
            .and()
            .haveNameNotMatching(".*\\.app\\.security\\.(AskKeycloak.*|OidcSignIn)")
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.http..")
                    .or(resideInAPackage("org.apache.hc.."))
                    .or(resideInAPackage("org.apache.camel.component.http.."))
                    .or(resideInAPackage("org.springframework.web.client.."))
                    .or(resideInAPackage("org.springframework.web.reactive.function.client.."))
                    .or(assignableTo(java.net.URLConnection.class))
                    .or(assignableTo(java.net.Socket.class)))
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .because("where a call may go is decided in one place");

    private ImportRules() {}

    private static DescribedPredicate<JavaClass> shared(String helper) {
        return resideInAPackage(ROOT + ".integrations." + helper + "..");
    }
}
