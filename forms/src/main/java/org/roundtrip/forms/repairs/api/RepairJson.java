package org.roundtrip.forms.repairs.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.policy.WarrantyPolicy.Entitlement;
import org.roundtrip.repair.Repair;
import org.roundtrip.repair.RepairProcess;
import org.roundtrip.repair.RepairQuote;
import org.roundtrip.repair.SupplierClaim;

/**
 * The repair of a case.
 *
 * @param entitlement who bears it, absent while undecided
 * @param law the rule of law that rests on, by its id
 * @param dueAt when its period ends
 * @param choices what the customer may choose now in its place
 */
record RepairJson(
        String number,
        String sku,
        String serial,
        String fault,
        @Nullable String since,
        Map<String, String> answers,
        List<String> hints,
        @Nullable Entitlement entitlement,
        @Nullable String because,
        @Nullable String law,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable String diagnosis,
        @Nullable String finding,
        Repair.@Nullable End end,
        List<RepairProcess.Remedy> choices,
        @Nullable Quote quote,
        @Nullable Claim claim) {

    /** @param total with tax, in minor units */
    record Quote(
            RepairQuote.State state,
            String currency,
            long total,
            List<RepairQuote.Line> lines,
            Instant validUntil,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {
        static Quote of(RepairQuote quote, List<RepairQuote.Line> lines) {
            return new Quote(
                    quote.state(),
                    quote.currency(),
                    quote.totalMinor(),
                    lines,
                    quote.validUntil(),
                    quote.answeredBy(),
                    quote.answeredAt());
        }
    }

    record Claim(
            String supplier,
            SupplierClaim.State state,
            @Nullable String tracking,
            Instant dueAt,
            SupplierClaim.@Nullable Answer answer,
            long claimed,
            @Nullable Long credited,
            String currency) {
        static Claim of(SupplierClaim claim) {
            return new Claim(
                    claim.supplier(),
                    claim.state(),
                    claim.tracking(),
                    claim.dueAt(),
                    claim.answer(),
                    claim.claimedMinor(),
                    claim.creditedMinor(),
                    claim.currency());
        }
    }
}
