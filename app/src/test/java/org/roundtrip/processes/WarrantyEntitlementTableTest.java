package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
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
    @Autowired
    private WarrantyPolicy policy;

    @ParameterizedTest
    @CsvSource({
        "DE, '', 0, GUARANTEE, false, 0, 12, SELLER, EU-G3",
        "DE, '', 11, GUARANTEE, false, 0, 12, SELLER, EU-G3",
        "DE, '', 12, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "DE, '', 23, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "DE, '', 24, NEITHER, true, 0, 0, UNKNOWN, EU-G1",
        "DE, '', 35, NEITHER, true, 0, 0, UNKNOWN, EU-G1",
        "DE, '', 36, NEITHER, false, 0, 0, NONE, EU-G1",
        "DE, APPLIANCE, 23, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "DE, APPLIANCE, 24, WARRANTY, false, 0, 0, NONE, EU-G14",
        "DE, APPLIANCE, 59, WARRANTY, false, 0, 0, NONE, EU-G14",
        "DE, APPLIANCE, 60, NEITHER, false, 0, 0, NONE, EU-G1",
        "FR, '', 23, GUARANTEE, false, 0, 12, SELLER, EU-G3",
        "PT, '', 24, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "PT, '', 35, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "PT, '', 36, NEITHER, false, 0, 0, NONE, EU-G1",
        "PT, APPLIANCE, 35, GUARANTEE, false, 0, 12, BUYER, EU-G1",
        "PT, APPLIANCE, 36, WARRANTY, false, 0, 0, NONE, EU-G14",
        "PT, APPLIANCE, 60, NEITHER, false, 0, 0, NONE, EU-G1",
        "ES, '', 23, GUARANTEE, false, 0, 12, SELLER, EU-G3",
        "ES, '', 24, GUARANTEE, true, 0, 12, BUYER, EU-G1",
        "NL, '', 36, NEITHER, true, 0, 0, UNKNOWN, EU-G1",
        "GB, '', 5, GUARANTEE, false, 0, 0, SELLER, UK-G6",
        "GB, '', 6, GUARANTEE, false, 0, 0, BUYER, UK-G6",
        "GB, '', 71, GUARANTEE, false, 0, 0, BUYER, UK-G6",
        "GB, '', 72, NEITHER, true, 0, 0, UNKNOWN, UK-G6",
        "BR, '', 2, GUARANTEE, false, 30, 0, SELLER, BR-G3",
        "BR, '', 3, NEITHER, true, 30, 0, UNKNOWN, BR-G3",
        "US, '', 23, WARRANTY, false, 0, 0, NONE, shop",
        "US, '', 24, NEITHER, true, 0, 0, UNKNOWN, shop",
    })
    void periodsEndWhereTheyShould(
            String country,
            String productClass,
            int months,
            Entitlement entitlement,
            boolean review,
            int days,
            int extension,
            WarrantyPolicy.Burden burden,
            String law) {
        var decided = policy.decide(new Question(country, productClass, months, true, 0, false));
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
        for (int months = -1; months <= 80; months++) {
            for (var productClass : new String[] {"", "APPLIANCE", "ELECTRONICS"}) {
                for (int repairs = 0; repairs < 2; repairs++) {
                    for (boolean damage : new boolean[] {false, true}) {
                        var asked = new Question(country, productClass, months, true, repairs, damage);
                        var decided = policy.decide(asked);
                        boolean doubtful = months < 0 || repairs > 0 || damage;
                        assertThat(!doubtful || decided.review())
                                .as("%s", asked)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void everyRuleDecidesSomething() {
        var met = new TreeSet<String>();
        for (var country : List.of("DE", "FR", "PT", "ES", "GB", "BR", "US")) {
            for (int months = -1; months <= 80; months++) {
                for (var productClass : List.of("", "APPLIANCE")) {
                    for (int kind = 0; kind < 4; kind++) {
                        met.addAll(policy.decide(new Question(
                                        country, productClass, months, kind != 3, kind == 1 ? 1 : 0, kind == 2))
                                .answer()
                                .rules());
                    }
                }
            }
        }
        var repository = kit.engine.getRepositoryService();
        var table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("warranty-entitlement")
                .latestVersion()
                .singleResult();
        var rules = repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
        assertThat(met).containsExactlyInAnyOrderElementsOf(rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "GB", "BR", "US"})
    void whatIsNotBrokenIsForMoney(String country) {
        var decided = policy.decide(new Question(country, "", 1, false, 0, false));
        assertThat(decided.entitlement()).isEqualTo(Entitlement.NEITHER);
        assertThat(decided.review()).isFalse();
    }
}
