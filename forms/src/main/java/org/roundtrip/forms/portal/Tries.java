package org.roundtrip.forms.portal;

import java.time.Duration;
import org.roundtrip.forms.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits how often an order or a case may be looked up, per address and per number, so that numbers and postcodes can't
 * be guessed. Counts every try, right or wrong: a limit that only wrong tries reach would tell which were right.
 */
@Component
class Tries {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Limits addresses;
    private final Limits numbers;

    Tries(@Value("${roundtrip.portal.tries-per-minute:10}") int perMinute) {
        this.addresses = new Limits(perMinute, PERIOD);
        this.numbers = new Limits(perMinute, PERIOD);
    }

    /** @throws TooManyTries if this address or this number has been tried too often */
    void count(String address, String number) {
        // Both are counted in any case, or a blocked address could go on to find out about an order's bucket.
        boolean addressOk = addresses.take(Limits.network(address));
        boolean numberOk = numbers.take(number);
        if (!addressOk || !numberOk) {
            throw new TooManyTries(PERIOD);
        }
    }
}
