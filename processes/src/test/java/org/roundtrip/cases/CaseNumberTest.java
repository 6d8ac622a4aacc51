package org.roundtrip.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the check character of a case number catches, and the one kind of slip it does not. */
class CaseNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BODY = "RMA-".length();

    @Property
    void everySingleWrongCharacterIsCaught(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 7) int place,
            @ForAll @IntRange(min = 1, max = 31) int away) {
        var number = CaseNumber.random(new Random(seed)).value();
        int wrong = (ALPHABET.indexOf(number.charAt(BODY + place)) + away) % ALPHABET.length();
        var typo = new StringBuilder(number);
        typo.setCharAt(BODY + place, ALPHABET.charAt(wrong));

        assertThatThrownBy(() -> CaseNumber.of(typo.toString())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void swappedNeighboursAreCaughtUnlessTheyLieHalfTheAlphabetApart(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int place) {
        var number = CaseNumber.random(new Random(seed)).value();
        char left = number.charAt(BODY + place);
        char right = number.charAt(BODY + place + 1);
        var swapped = new StringBuilder(number);
        swapped.setCharAt(BODY + place, right);
        swapped.setCharAt(BODY + place + 1, left);

        int apart = Math.abs(ALPHABET.indexOf(left) - ALPHABET.indexOf(right));
        if (apart == 0 || apart == 16) {
            assertThat(CaseNumber.of(swapped.toString()).value()).isEqualTo(swapped.toString());
        } else {
            assertThatThrownBy(() -> CaseNumber.of(swapped.toString())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void whatAPersonMakesOfANumberIsRead(@ForAll long seed) {
        var number = CaseNumber.random(new Random(seed));
        var typed = " " + number.value().toLowerCase().replace('0', 'o').replace('1', 'l') + " ";

        assertThat(CaseNumber.of(typed)).isEqualTo(number);
        assertThat(CaseNumber.of(number.value().substring(BODY))).isEqualTo(number);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (var text : new String[] {"", "RMA-", "RMA-UUUUUUUU", "RMA-1234567", "RMA-123456789"}) {
            assertThatThrownBy(() -> CaseNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void aPartIsReadHoweverThePlainNumberIsWritten(@ForAll long seed, @ForAll @IntRange(min = 2, max = 99) int part) {
        var plain = CaseNumber.random(new Random(seed));
        var number = plain.part(part);
        var typed = number.value().toLowerCase().replace("rma-", "");

        assertThat(CaseNumber.of(typed)).isEqualTo(number);
        assertThat(number.part()).isEqualTo(part);
        assertThat(number.request()).isEqualTo(plain);
        assertThat(number.part(1)).isEqualTo(plain);
    }

    @Property
    void dashesAPersonPutsIntoAPlainNumberMakeNoPart(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int place) {
        var plain = CaseNumber.random(new Random(seed));
        var typed = new StringBuilder(plain.value()).insert(BODY + place, '-').toString();

        assertThat(CaseNumber.of(typed)).isEqualTo(plain);
        assertThat(CaseNumber.of(plain + "-1")).isEqualTo(plain);
    }

    @Test
    void whatIsNoPartIsRefused() {
        var plain = CaseNumber.random(new Random(1)).value();
        for (var end : new String[] {"-0", "-02", "-100", "-x", "-", "-2-3"}) {
            var text = plain + end;
            // A dash at the end says nothing.
            if (!end.equals("-")) {
                assertThatThrownBy(() -> CaseNumber.of(text)).as(text).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
