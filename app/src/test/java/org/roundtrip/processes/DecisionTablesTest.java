package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.policy.DecisionTables;
import org.roundtrip.policy.DispositionPolicy;
import org.roundtrip.policy.RefundApprovalPolicy;
import org.roundtrip.policy.RefundTermsPolicy;
import org.roundtrip.policy.ReturnPolicy;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped decision tables: every rule decides something, edges fall on the right side, nothing overlaps. */
@ProcessTest
class DecisionTablesTest extends ProcessStory {
    private static final Set<Outcome> PAYING = java.util.EnumSet.of(Outcome.REFUND, Outcome.STORE_CREDIT);
    private static final Set<String> ELSEWHERE =
            Set.of("exchange-timing", "exchange-price", "warranty-entitlement", "withdrawal-period");

    @Autowired
    private ReturnPolicy returns;

    @Autowired
    private RefundApprovalPolicy approvals;

    @Autowired
    private DispositionPolicy dispositions;

    @Autowired
    private RefundTermsPolicy terms;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @CsvSource({
        "0, CHANGED_MIND, 20.00, ACCEPT, within-window",
        "30, CHANGED_MIND, 20.00, ACCEPT, within-window",
        "31, CHANGED_MIND, 20.00, REVIEW, past-window",
        "30, DAMAGED, 5.01, ACCEPT, shops-fault",
        "30, DAMAGED, 5.00, KEEP_ITEM, cheaper-to-keep",
        "30, CHANGED_MIND, 5.00, ACCEPT, within-window",
        "31, DAMAGED, 5.00, REVIEW, fault-found-late",
        "31, FAULTY, 5.01, REVIEW, fault-found-late"
    })
    void theReturnPolicysEdges(int days, ReturnReason reason, String value, String verdict, String because) {
        var decision = returns.decide(new ReturnPolicy.Question(days, true, reason, Money.parse("GBP " + value)));

        assertThat(decision.verdict()).hasToString(verdict);
        assertThat(decision.because()).isEqualTo(because);
        assertThat(decision.handInDays()).isEqualTo(verdict.equals("KEEP_ITEM") ? 0 : 14);
    }

    @ParameterizedTest
    @EnumSource(ReturnReason.class)
    void whatCannotComeBackIsRefusedForWhateverReason(ReturnReason reason) {
        var decision = returns.decide(new ReturnPolicy.Question(1, false, reason, Money.parse("GBP 20")));

        assertThat(decision.verdict()).isEqualTo(ReturnPolicy.Verdict.REFUSE);
    }

    @ParameterizedTest
    @CsvSource({"0.00, 0", "100.00, 0", "100.01, 1", "500.00, 1", "500.01, 2", "1000000.00, 2"})
    void theApprovalsEdges(String amount, int people) {
        assertThat(approvals.decide(Money.parse("GBP " + amount)).approvals()).isEqualTo(people);
    }

    @Test
    void everyQuestionOfAGridHasExactlyOneAnswer() {
        var reasons = Stream.concat(
                        Stream.of("UNKNOWN"), Stream.of(ReturnReason.values()).map(Enum::name))
                .toList();
        for (var returnable : Set.of(true, false)) {
            for (long days : new long[] {0, 1, 29, 30, 31, 32, 365, 10_000}) {
                for (var reason : reasons) {
                    for (var value : new double[] {0, 0.01, 4.99, 5, 5.01, 100, 1e9}) {
                        once(
                                "return-policy",
                                Map.of(
                                        "returnable", returnable,
                                        "daysSinceDelivery", days,
                                        "reason", reason,
                                        "value", value));
                    }
                }
            }
        }
        for (long minor = 0; minor <= 60_000; minor += 100) {
            once("refund-approval", Map.of("amount", minor / 100.0));
            once("refund-approval", Map.of("amount", (minor + 1) / 100.0));
        }
        for (var grade : InspectionAnswer.Grade.values()) {
            reasons.stream()
                    .filter(reason -> !reason.equals("UNKNOWN"))
                    .forEach(reason -> dispositions.decide(grade.name(), ReturnReason.valueOf(reason)));
        }
    }

    /** The engine refuses two matches of a UNIQUE table, our port refuses none. */
    private void once(String table, Map<String, Object> inputs) {
        assertThat(tables.ask(table, inputs).rules()).hasSize(1);
    }

    @Test
    void everyRuleDecidesARealCaseAndIsRemembered() {
        long before = kit.jdbc
                .sql("select coalesce(max(id), 0) from decision_record")
                .query(Long.class)
                .single();
        long lastRefund = kit.jdbc
                .sql("select coalesce(max(id), 0) from refund")
                .query(Long.class)
                .single();
        for (var days : new long[] {30, 31}) {
            for (var reason : new ReturnReason[] {ReturnReason.OTHER, ReturnReason.FAULTY}) {
                for (var price : new String[] {"5.00", "80.00"}) {
                    opens(item(
                            shop.order().line("Lamp", 1, price).delivered(days).isBought(), 1, 1, reason));
                }
            }
        }
        for (var grade : InspectionAnswer.Grade.values()) {
            for (var reason : new ReturnReason[] {ReturnReason.OTHER, ReturnReason.FAULTY}) {
                inspectedAs(grade, reason);
            }
        }
        for (var method : PAYING) {
            var order = shop.order()
                    .line("Lamp", 1, "9.00")
                    .paidBy("3.00")
                    .paidFrom(shop.credit("3.00"), "3.00")
                    .paidWith("gift-card", "6006491234567890", "3.00");
            inspectedFine(arrived(opens(Actor.CUSTOMER, method, item(order.isBought(), 1, 1, ReturnReason.OTHER))));
        }
        refundOf("101.00");
        refundOf("501.00");

        var remembered = new TreeSet<>(kit.jdbc
                .sql("select distinct concat(decision, ' ', rules) from decision_record where id > ?")
                .param(before)
                .query(String.class)
                .list());
        // What the shop marks as final never becomes a case: the table says so when the order is shown.
        var order = shop.order().postage("3.00").isBought();
        var shown = kit.openReturn.items(kit.orders.findByNumber(order.number()).orElseThrow());
        assertThat(shown.get(0).because()).isEqualTo("not-returnable");
        remembered.add("return-policy Rule_NotReturnable");
        remembered.addAll(rulesOfCalculations(lastRefund));
        for (boolean full : new boolean[] {true, false}) {
            for (boolean fault : new boolean[] {true, false}) {
                remembered.add("shipping-refund "
                        + terms.shipping(full, fault).answer().rules().get(0));
            }
        }
        assertThat(remembered).containsExactlyInAnyOrderElementsOf(rules());
    }

    /** Tables that only change an amount are remembered with the calculation they were asked for. */
    private Set<String> rulesOfCalculations(long after) {
        for (var outcome : PAYING) {
            inspectedFine(arrived(opens(
                    Actor.CUSTOMER,
                    outcome,
                    item(shop.order().line("Bowl", 1, "9.00").isBought(), 1, 1, ReturnReason.OTHER))));
        }
        return kit.refunds.page(after, 1000).stream()
                .flatMap(refund -> kit.explain.of(refund.key()).stream())
                .flatMap(explained -> explained.basis().items().stream())
                .flatMap(item -> Stream.of(
                        item.terms().fee(),
                        item.terms().diminished(),
                        item.terms().bonus()))
                .map(term -> term.rule().replaceFirst("@.*", "").replace('/', ' '))
                .collect(Collectors.toSet());
    }

    private void inspectedAs(InspectionAnswer.Grade grade, ReturnReason reason) {
        var vase = arrived(opens(item(shop.order().line("Vase", 1, "9.00").isBought(), 1, 1, reason)));
        var photo = vase.photo(People.WAREHOUSE, "Task_InspectItems");
        var line = new InspectionAnswer.Line(1, 1, 1, grade, null, null, List.of(photo));
        vase.does(People.WAREHOUSE, "Task_InspectItems", new InspectionAnswer(List.of(line), List.of()));
    }

    /** The rules of these journeys; those of the others are met by stories and tests of their own. */
    private Set<String> rules() {
        return decisions()
                .filter(model -> model.getModelElementsByType(Decision.class).stream()
                        .noneMatch(decision -> ELSEWHERE.contains(decision.getId())))
                .flatMap(model -> model.getModelElementsByType(Rule.class).stream())
                .map(rule -> ((Decision) rule.getParentElement().getParentElement()).getId() + " " + rule.getId())
                .collect(Collectors.toSet());
    }

    private Stream<DmnModelInstance> decisions() {
        var repository = kit.engine.getRepositoryService();
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(found -> repository.getDmnModelInstance(found.getId()));
    }

    @Test
    void everyTableIsUniqueInPlainFeelAndKeepsItsHistoryForATime() {
        assertThat(decisions()).hasSize(12).allSatisfy(model -> {
            assertThat(model.getModelElementsByType(DecisionTable.class))
                    .allMatch(table -> table.getHitPolicy() == HitPolicy.UNIQUE);
            assertThat(model.getModelElementsByType(LiteralExpression.class))
                    .allMatch(expression -> expression.getExpressionLanguage() == null);
            assertThat(model.getModelElementsByType(Decision.class))
                    .allMatch(decision -> decision.getCamundaHistoryTimeToLiveString() != null);
            assertThat(model.getModelElementsByType(Rule.class))
                    .allMatch(rule -> rule.getId().startsWith("Rule_")
                            && !rule.getDescription().getTextContent().isBlank());
        });
    }
}
