package org.roundtrip.forms.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Limits what follows by itself from statements, never the statements: a right that the law gives must not end at a
 * counter. Above the limits a statement is taken down and receipted on the page as any other; a person then looks for its
 * order, and no more mails go to an address that somebody may be flooding.
 */
@Component
class WithdrawLimits {
    private static final int BY_ITSELF_AN_HOUR = 10;
    private static final int MAILS_A_DAY = 5;
    // As for look-ups: an attacker with more addresses only makes us forget full buckets.
    private static final int REMEMBERED = 50_000;

    private final Cache<String, Bucket> networks = cache(Duration.ofHours(2));
    private final Cache<String, Bucket> mailboxes = cache(Duration.ofDays(2));

    /** Whether a person has to look at what comes from this network now. */
    boolean byHand(String address) {
        return !take(networks, Tries.network(address), BY_ITSELF_AN_HOUR, Duration.ofHours(1));
    }

    /** Whether a receipt may go to this mailbox. */
    boolean mayMail(String email) {
        return take(mailboxes, email.strip().toLowerCase(Locale.ROOT), MAILS_A_DAY, Duration.ofDays(1));
    }

    private static boolean take(Cache<String, Bucket> buckets, String key, int most, Duration period) {
        return buckets.get(key, k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                        .build())
                .tryConsume(1);
    }

    private static Cache<String, Bucket> cache(Duration kept) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(kept)
                .build();
    }
}
