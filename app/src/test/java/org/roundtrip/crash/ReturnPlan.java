package org.roundtrip.crash;

import java.util.List;

/**
 * What a customer bought and will send back, worked out before anybody is asked. Two cases of one plan are about the same
 * orders: they give back from the same payments at the same time.
 */
record ReturnPlan(int number, int cases, List<Order> orders) {
    private static final long NOBODY_LOOKS_UP_TO = 100_00;
    private static final long ONE_LOOKS_UP_TO = 500_00;

    /** One order: so many units at one price, so many of them sent back by each case, and how it was paid. */
    record Order(String number, int units, long unitPence, int returned, List<Long> payments) {
        long paid() {
            return units * unitPence;
        }

        long refund() {
            return returned * unitPence;
        }
    }

    long pence() {
        return orders.stream().mapToLong(Order::refund).sum();
    }

    /** How many people have to approve each case, by the shipped rules. */
    int approvals() {
        if (pence() <= NOBODY_LOOKS_UP_TO) {
            return 0;
        }
        return pence() <= ONE_LOOKS_UP_TO ? 1 : 2;
    }
}
