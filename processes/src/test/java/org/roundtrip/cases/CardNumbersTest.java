package org.roundtrip.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "4111111111111111, ••••••••••••1111",
        "4111 1111 1111 1111, •••• •••• •••• 1111",
        "5500-0000-0000-0004, ••••-••••-••••-0004",
        "3782 822463 10005, •••• •••••• •0005",
        "2223.0031.2200.3222, ••••.••••.••••.3222",
        "30569309025904, ••••••••••5904",
        "3530111333300000, ••••••••••••0000",
        "6011111111111117, ••••••••••••1117",
        "4222222222222, •••••••••2222",
        "4000000000000000006, •••••••••••••••0006",
        "card4111111111111111now, card••••••••••••1111now",
        "order 12 4111 1111 1111 1111, order 12 •••• •••• •••• 1111",
        "4111 1111 1111 1111 12/29 cvc 123, •••• •••• •••• 1111 12/29 cvc 123"
    })
    void allButTheLastFourDigitsAreGone(String typed, String kept) {
        assertThat(CardNumbers.masked(typed)).isEqualTo(kept);
        assertThat(CardNumbers.foundIn(typed)).isTrue();
        assertThat(CardNumbers.foundIn(kept)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112", // another check digit
                "356938035643809", // the IMEI of a phone: its check digit is right, and no card has 15 digits and this
                // start
                "490154203237518", // another
                "+44 20 7946 0958 ext 1234",
                "536365",
                "1Z999AA10123456784",
                "1795000000000",
                "41111111111111111111111", // too long
                "00340434161094042557",
                "RMA-2K7Q81ZX, 2 × lantern, £12.50",
                ""
            })
    void whatIsNoCardStaysAsItWasTyped(String typed) {
        assertThat(CardNumbers.masked(typed)).isEqualTo(typed);
    }

    @Test
    void severalInOneTextAreAllFound() {
        assertThat(CardNumbers.masked("4111111111111111 and\n5500 0000 0000 0004"))
                .isEqualTo("••••••••••••1111 and\n•••• •••• •••• 0004");
    }
}
