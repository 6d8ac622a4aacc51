package org.roundtrip.policy;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Who bears a repair, by law or by what was warranted? Decided by the table {@code warranty-entitlement}. */
@Service
public class WarrantyPolicy {
    private final DecisionTables tables;

    WarrantyPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /** On what ground a device is repaired. */
    public enum Entitlement {
        /** The law's guarantee, against the seller: free, and with further rights if it fails. */
        GUARANTEE,
        /** What the shop or the maker promised on top: free, nothing more. */
        WARRANTY,
        /** Nobody's promise: for money, by a quote. */
        NEITHER
    }

    /** Who has to show whether the defect was there from the beginning. */
    public enum Burden {
        SELLER,
        BUYER,
        NONE,
        UNKNOWN
    }

    /**
     * What is asked.
     *
     * @param country ISO code of where it was delivered
     * @param productClass a code, empty if the product has none
     * @param months full months since delivery; below 0 if none is known
     * @param extendedMonths what repairs added to the guarantee before
     * @param repairsOfFault how often the same fault was repaired before
     * @param damageByUse whether damage by use is said
     */
    public record Question(
            String country,
            String productClass,
            int months,
            int extendedMonths,
            boolean defectReported,
            int repairsOfFault,
            boolean damageByUse) {}

    /**
     * What was decided.
     *
     * @param review whether a person has to look: then the entitlement is a proposal
     * @param repairDays within how many days the law wants it repaired, 0 if it names none
     * @param extensionMonths what a repair adds to the guarantee, once
     * @param law the rule of law it rests on, by its id
     */
    public record Decision(
            Entitlement entitlement,
            boolean review,
            int repairDays,
            int extensionMonths,
            Burden burden,
            String law,
            String because,
            DecisionTables.Answer answer) {
        /** The same, as a proposal to a person. */
        public Decision forAPerson(String reason) {
            return new Decision(entitlement, true, repairDays, extensionMonths, burden, law, reason, answer);
        }
    }

    public Decision decide(Question question) {
        var answer = tables.ask(
                "warranty-entitlement",
                Map.of(
                        "country", question.country(),
                        "productClass", question.productClass(),
                        "months", question.months(),
                        "extendedMonths", question.extendedMonths(),
                        "defectReported", question.defectReported(),
                        "repairsOfFault", question.repairsOfFault(),
                        "damageByUse", question.damageByUse()));
        return new Decision(
                Entitlement.valueOf(answer.text("entitlement")),
                Boolean.parseBoolean(answer.text("review")),
                answer.number("repairDays"),
                answer.number("extensionMonths"),
                Burden.valueOf(answer.text("burden")),
                answer.text("law"),
                answer.text("because"),
                answer);
    }
}
