package org.roundtrip.forms;

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

/** How often something may be tried in a while, counted by what it is tried with. Each node counts for itself. */
public final class Limits {
    // Enough for a busy shop's visitors; an attacker with more addresses only makes us forget full buckets.
    private static final int REMEMBERED = 50_000;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int LONGEST_KEY = 60;

    private final Cache<String, Bucket> buckets;
    private final int most;
    private final Duration period;

    /** At most {@code most} at once, and as many again in each {@code period}. */
    public Limits(int most, Duration period) {
        this.most = most;
        this.period = period;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /** Whether one more is allowed; it is counted then. Letter case and blanks around make no other key. */
    public boolean take(String key) {
        return bucket(key).tryConsume(1);
    }

    /** Gives back one that was taken and does not count after all. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        var plain = key.strip().toLowerCase(Locale.ROOT);
        return buckets.get(plain.substring(0, Math.min(LONGEST_KEY, plain.length())), this::full);
    }

    private Bucket full(String key) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }

    /** What counts as one address: one household holds a whole IPv6 network. */
    public static String network(String address) {
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
