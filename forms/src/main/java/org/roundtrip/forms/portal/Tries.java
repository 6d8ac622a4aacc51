package org.roundtrip.forms.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits how often an order or a case may be looked up, per address and per number, so that numbers and postcodes can't
 * be guessed. Counts every try, right or wrong: a limit that only wrong tries reach would tell which were right.
 */
@Component
class Tries {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    // Enough for a busy shop's visitors; an attacker with more addresses only makes us forget full buckets.
    private static final int REMEMBERED = 50_000;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int MAX_KEY = 60;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();
    private final int perMinute;

    Tries(@Value("${roundtrip.portal.tries-per-minute:10}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** @throws TooManyTries if this address or this number has been tried too often */
    void count(String address, String number) {
        var wanted = number.strip().toLowerCase(Locale.ROOT);
        var key = wanted.length() > MAX_KEY ? wanted.substring(0, MAX_KEY) : wanted;
        // Both are counted in any case, or a blocked address could go on to find out about an order's bucket.
        boolean addressOk = take("address:" + network(address));
        boolean numberOk = take("number:" + key);
        if (!addressOk || !numberOk) {
            throw new TooManyTries(PERIOD);
        }
    }

    private boolean take(String key) {
        return buckets.get(key, this::full).tryConsume(1);
    }

    private Bucket full(String key) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .build();
    }

    /** One household holds a whole IPv6 network: it counts as one address. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
