package org.roundtrip.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReturnPlansTest {
    @Test
    void plansReturnsOfAllKinds() {
        var plans = new ReturnPlans(new Random(1));
        var some = Stream.generate(plans::next).limit(100).toList();
        assertThat(some.stream().map(ReturnPlan::approvals).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(0, 1, 2);
        assertThat(some).anyMatch(plan -> plan.cases() == 2);
        assertThat(some).anyMatch(plan -> plan.orders().size() == 2);
        assertThat(some).anyMatch(plan -> plan.orders().get(0).payments().size() == 2);
    }

    @Test
    void leavesRoomForASecondRefundThatMustNotCome() {
        var plans = new ReturnPlans(new Random(2));
        Stream.generate(plans::next).limit(500).forEach(plan -> plan.orders().forEach(order -> {
            var last = order.payments().get(order.payments().size() - 1);
            long takenOfLast = order.refund() - (order.paid() - last);
            assertThat(order.payments().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(order.paid());
            assertThat(order.units()).isGreaterThanOrEqualTo(order.returned() * plan.cases());
            assertThat(last).isGreaterThanOrEqualTo(2 * takenOfLast * plan.cases());
        }));
    }
}
