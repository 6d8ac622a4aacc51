package org.roundtrip.followup;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a good answer is thanked with, {@code roundtrip.follow-up.coupon}: a code of the shop. None unless it is set. */
@Component
class Coupon {
    private static final int LONGEST = 100;

    private final String code;

    Coupon(@Value("${roundtrip.follow-up.coupon:}") String code) {
        this.code = code.strip();
        if (this.code.length() > LONGEST || this.code.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("roundtrip.follow-up.coupon is not one line of at most 100 characters");
        }
    }

    Optional<String> code() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }
}
