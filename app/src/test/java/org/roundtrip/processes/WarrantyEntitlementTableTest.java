package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.policy.WarrantyPolicy;
import org.roundtrip.policy.WarrantyPolicy.Entitlement;
import org.roundtrip.policy.WarrantyPolicy.Question;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who bears a repair, at the edges of every period, country by country. */
@ProcessTest
class WarrantyEntitlementTableTest extends ProcessStory {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Autowired
    private WarrantyPolicy policy;

    @ParameterizedTest
    @CsvSource({
        "DE, '', 0, 0, GUARANTEE, false, 0, 12, SELLER, EU-G3",
        "DE, '', 11, 0, GUARANTEE, false, 0, 12, SELLER, EU-G3",
        "DE, '', 12, 0, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "DE, '', 23, 0, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "DE, '', 24, 0, NEITHER, true, 0, 12, UNKNOWN, EU-G1",
        "DE, '', 35, 0, NEITHER, true, 0, 12, UNKNOWN, EU-G1",
        "DE, '', 36, 0, NEITHER, false, 0, 0, NONE, EU-G1",
        "DE, APPLIANCE, 23, 0, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "DE, APPLIANCE, 24, 0, WARRANTY, false, 0, 0, NONE, EU-G14",
        "DE, APPLIANCE, 59, 0, WARRANTY, false, 0, 0, NONE, EU-G14",
        "DE, APPLIANCE, 60, 0, NEITHER, false, 0, 0, NONE, EU-G1",
        "FR, '', 23, 0, GUARANTEE, false, 0, 12, SELLER, EU-G3",
        "PT, '', 24, 0, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "PT, '', 35, 0, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "PT, '', 36, 0, NEITHER, false, 0, 0, NONE, EU-G1",
        "PT, APPLIANCE, 35, 0, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "PT, APPLIANCE, 36, 0, WARRANTY, false, 0, 0, NONE, EU-G14",
        "PT, APPLIANCE, 60, 0, NEITHER, false, 0, 0, NONE, EU-G1",
        "ES, '', 23, 0, GUARANTEE, false, 0, 12, SELLER, EU-G3",
        "ES, '', 24, 0, GUARANTEE, true, 0, 12, BUYER, EU-G1",
        "NL, '', 36, 0, NEITHER, true, 0, 12, UNKNOWN, EU-G1",
        "GB, '', 5, 0, GUARANTEE, false, 0, 0, SELLER, UK-G6",
        "GB, '', 6, 0, GUARANTEE, false, 0, 0, BUYER, UK-G6",
        "GB, '', 71, 0, GUARANTEE, false, 0, 0, BUYER, UK-G6",
        "GB, '', 72, 0, NEITHER, true, 0, 0, UNKNOWN, UK-G6",
        "BR, '', 2, 0, GUARANTEE, false, 30, 0, SELLER, BR-G3",
        "BR, '', 3, 0, NEITHER, true, 30, 0, UNKNOWN, BR-G3",
        // A repair made the period longer, not the presumption of the first year nor what a maker warrants.
        "DE, '', 11, 12, GUARANTEE, false, 0, 12, SELLER, EU-G3",
        "DE, '', 20, 12, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "DE, '', 24, 12, GUARANTEE, false, 0, 0, BUYER, EU-G8",
        "DE, '', 35, 12, GUARANTEE, false, 0, 0, BUYER, EU-G8",
        "DE, '', 36, 12, NEITHER, false, 0, 0, NONE, EU-G1",
        "DE, APPLIANCE, 30, 12, GUARANTEE, false, 0, 0, BUYER, EU-G8",
        "DE, APPLIANCE, 36, 12, WARRANTY, false, 0, 0, NONE, EU-G14",
        "DE, APPLIANCE, 60, 12, NEITHER, false, 0, 0, NONE, EU-G1",
        "PT, '', 36, 12, GUARANTEE, true, 0, 0, BUYER, EU-G8",
        "PT, '', 48, 12, NEITHER, false, 0, 0, NONE, EU-G1",
        "PT, APPLIANCE, 47, 12, GUARANTEE, true, 0, 0, BUYER, EU-G8",
        "PT, APPLIANCE, 48, 12, WARRANTY, false, 0, 0, NONE, EU-G14",
        "US, '', 23, 0, WARRANTY, false, 0, 0, NONE, shop",
        "US, '', 24, 0, NEITHER, true, 0, 0, UNKNOWN, shop",
    })
    void periodsEndWhereTheyShould(
            String country,
            String productClass,
            int months,
            int extended,
            Entitlement entitlement,
            boolean review,
            int days,
            int extension,
            WarrantyPolicy.Burden burden,
            String law) {
        var decided = policy.decide(new Question(country, productClass, months, extended, true, 0, false));
        assertThat(decided.entitlement()).isEqualTo(entitlement);
        assertThat(decided.review()).isEqualTo(review);
        assertThat(decided.repairDays()).isEqualTo(days);
        assertThat(decided.extensionMonths()).isEqualTo(extension);
        assertThat(decided.burden()).isEqualTo(burden);
        assertThat(decided.law()).isEqualTo(law);
    }

    /** One rule each, whatever is asked: a hole or an overlap would be an error. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
                "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "GB", "BR", "US", "CH", ""
            })
    void everyQuestionHasOneAnswer(String country) {
        for (var asked : questions(country)) {
            var decided = policy.decide(asked);
            assertThat(!doubtful(asked) || decided.review()).as("%s", asked).isTrue();
        }
    }

    @Test
    void everyRuleDecidesSomething() {
        var met = new TreeSet<String>();
        met.addAll(rulesMet(new Question("DE", "", 1, 0, false, 0, false)));
        for (var country : List.of("DE", "FR", "PT", "ES", "GB", "BR", "US")) {
            questions(country).forEach(asked -> met.addAll(rulesMet(asked)));
        }
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(Rule::getId).toList());
    }

    private List<String> rulesMet(Question asked) {
        return policy.decide(asked).answer().rules();
    }

    private static boolean doubtful(Question asked) {
        return asked.months() < 0 || asked.repairsOfFault() > 0 || asked.damageByUse();
    }

    /**
     * All that may be asked of what is broken, at every edge of every period. Doubt goes to a person whenever it comes up, so
     * it is asked for at the first and last edges only.
     */
    private List<Question> questions(String country) {
        var asked = new ArrayList<Question>();
        var edges = edges();
        var outermost = Set.of(edges.first(), 0, edges.last());
        for (var productClass : List.of("", "APPLIANCE")) {
            for (int months : edges) {
                for (int added : new int[] {0, 12}) {
                    asked.add(new Question(country, productClass, months, added, true, 0, false));
                }
                if (outermost.contains(months)) {
                    asked.add(new Question(country, productClass, months, 0, true, 0, true));
                    asked.add(new Question(country, productClass, months, 12, true, 1, false));
                    asked.add(new Question(country, productClass, months, 12, true, 1, true));
                }
            }
        }
        return asked;
    }

    private Collection<Rule> rules() {
        var repository = kit.engine.getRepositoryService();
        var table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("warranty-entitlement")
                .latestVersion()
                .singleResult();
        return repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class);
    }

    /** Every number a rule names, and those beside it: between them no answer can change with the months. */
    private TreeSet<Integer> edges() {
        var months = new TreeSet<>(List.of(-1, 0));
        rules().stream()
                .flatMap(rule -> rule.getInputEntries().stream())
                .flatMap(entry -> NUMBER.matcher(entry.getTextContent()).results())
                .map(number -> Integer.parseInt(number.group()))
                .forEach(at -> months.addAll(List.of(at - 1, at, at + 1)));
        return months;
    }

    /** What is doubtful goes to a person with the days of the law there, and with what a repair would add there. */
    @ParameterizedTest
    @CsvSource({
        "DE, -1, 0, false, 0, 12, EU-G1",
        "BR, -1, 0, false, 30, 0, BR-G3",
        "GB, -1, 0, false, 0, 0, UK-G6",
        "DE, 8, 1, false, 0, 12, EU-G6",
        "GB, 8, 1, false, 0, 0, UK-G3",
        "BR, 8, 1, false, 30, 0, BR-G1",
        "US, 8, 1, false, 0, 0, shop",
        "DE, 8, 0, true, 0, 12, EU-G3",
        "GB, 8, 0, true, 0, 0, UK-G6",
        "US, 8, 0, true, 0, 0, shop",
    })
    void doubtIsDecidedByAPersonWithTheRightLawInHand(
            String country, int months, int repairs, boolean damage, int days, int extension, String law) {
        var decided = policy.decide(new Question(country, "", months, 0, true, repairs, damage));
        assertThat(decided.review()).isTrue();
        assertThat(decided.repairDays()).isEqualTo(days);
        assertThat(decided.extensionMonths()).isEqualTo(extension);
        assertThat(decided.law()).isEqualTo(law);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "GB", "BR", "US"})
    void whatIsNotBrokenIsForMoney(String country) {
        var decided = policy.decide(new Question(country, "", 1, 0, false, 0, false));
        assertThat(decided.entitlement()).isEqualTo(Entitlement.NEITHER);
        assertThat(decided.review()).isFalse();
    }
}
