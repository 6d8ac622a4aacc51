package org.roundtrip.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CouponTest {
    @Test
    void thereIsNoneUnlessItIsSet() {
        assertThat(new Coupon("").code()).isEmpty();
        assertThat(new Coupon("  ").code()).isEmpty();
        assertThat(new Coupon(" THANKS10 ").code()).contains("THANKS10");
    }

    @Test
    void aCodeThatNobodyCouldTypeIsRefusedAtTheStart() {
        for (var wrong : new String[] {"a\nb", "x".repeat(101)}) {
            assertThatThrownBy(() -> new Coupon(wrong))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("roundtrip.follow-up.coupon");
        }
    }
}
