package org.roundtrip.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds what was approved against what was paid, leg by leg.
 *
 * @param doubled approved legs that were paid more than once, or may still be
 * @param lost approved legs whose money has not arrived
 * @param wrong paid otherwise than approved: another amount, or by nobody's leave
 */
record Reckoning(List<String> doubled, List<String> lost, List<String> wrong) {

    static Reckoning of(List<Leg> approved, List<Paid> refunds) {
        var alive = refunds.stream().filter(Paid::isAlive).toList();
        var byLeg = alive.stream().collect(Collectors.groupingBy(paid -> place(paid.caseNumber(), paid.payment())));
        var doubled = new ArrayList<String>();
        var lost = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        var owed = new HashSet<String>();
        for (var leg : approved) {
            var place = place(leg.caseNumber(), leg.payment());
            if (!owed.add(place)) {
                wrong.add(place + " was approved twice");
                continue;
            }
            var paid = byLeg.getOrDefault(place, List.of());
            if (paid.size() > 1) {
                doubled.add(place + " owes " + leg.pence() + " and got " + paid);
            } else if (paid.stream().noneMatch(Paid::isArrived)) {
                lost.add(place + " owes " + leg.pence() + " and got " + paid);
            } else if (paid.get(0).pence() != leg.pence()) {
                wrong.add(place + " owes " + leg.pence() + " and got " + paid);
            }
        }
        byLeg.forEach((place, paid) -> {
            if (!owed.contains(place)) {
                wrong.add(place + " got " + paid + " and nobody's approval was acknowledged");
            }
        });
        return new Reckoning(List.copyOf(doubled), List.copyOf(lost), List.copyOf(wrong));
    }

    private static String place(String caseNumber, String payment) {
        return caseNumber + " from " + payment;
    }
}
