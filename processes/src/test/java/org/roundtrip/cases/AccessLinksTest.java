package org.roundtrip.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much somebody would have to guess who has no link. */
class AccessLinksTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final int DAY = 4;
    private static final int BITS_OF_A_CHARACTER = 6;

    private final AccessLinks links = links("0123456789012345678901234567890123456789");

    @Test
    void aLinkHoldsAtLeast128BitsThatDifferFromCaseToCase() {
        var proofs = Stream.generate(() -> proof(links, file(1))).limit(2000).toList();

        assertThat(proofs.get(0).length() * BITS_OF_A_CHARACTER).isGreaterThanOrEqualTo(128);
        assertThat(Set.copyOf(proofs)).hasSize(2000);
        // Every place takes each of its 64 values: none is padding, a version or a part of the number.
        assertThat(IntStream.range(0, proofs.get(0).length()).map(place -> valuesAt(place, proofs)))
                .containsOnly(64);
    }

    @Test
    void everyCharacterOfItCounts() {
        var file = file(1);
        var key = key(links, file);
        assertThat(links.opens(file, key)).isTrue();
        for (int place = 0; place < key.length(); place++) {
            var other = key.charAt(place) == 'x' ? 'y' : 'x';
            assertThat(links.opens(file, key.substring(0, place) + other + key.substring(place + 1)))
                    .as("place %d", place)
                    .isFalse();
        }
        for (var wrong : List.of("", "x", key.substring(0, key.length() - 1), key + "x", key.substring(DAY))) {
            assertThat(links.opens(file, wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void whoKnowsAllButTheSecretKnowsNothing() {
        var file = file(1);
        var other = links("0123456789012345678901234567890123456780");

        assertThat(key(other, file)).isNotEqualTo(key(links, file));
        assertThat(links.opens(file, key(other, file))).isFalse();
        assertThat(links.opens(file(file.number(), 2), key(links, file))).isFalse();
    }

    private static int valuesAt(int place, List<String> proofs) {
        var values = new HashSet<Character>();
        proofs.forEach(proof -> values.add(proof.charAt(place)));
        return values.size();
    }

    private static String proof(AccessLinks links, CaseFile file) {
        return key(links, file).substring(DAY);
    }

    private static String key(AccessLinks links, CaseFile file) {
        var path = links.trackPath(file);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static AccessLinks links(String secret) {
        return new AccessLinks(secret, "https://shop.example", Duration.ofDays(90), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static CaseFile file(int generation) {
        return file(CaseNumber.random(), generation);
    }

    private static CaseFile file(CaseNumber number, int generation) {
        return new CaseFile(
                1L,
                number,
                number,
                1,
                Journey.RETURN,
                CaseState.REQUESTED,
                null,
                null,
                false,
                Outcome.REFUND,
                "GBP",
                null,
                null,
                "en",
                "portal",
                "customer",
                null,
                null,
                NOW,
                NOW,
                NOW,
                null,
                null,
                null,
                generation,
                false,
                null,
                1);
    }
}
