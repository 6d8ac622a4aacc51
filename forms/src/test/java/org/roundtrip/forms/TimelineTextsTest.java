package org.roundtrip.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTextsTest {
    private final TimelineTexts texts = new TimelineTexts();

    @Test
    void fillsFactsInAndLeavesOutWhatIsNotKnown() {
        assertThat(texts.text("refund-settled", Map.of("amount", "GBP 5.10"))).isEqualTo("Refunded: £5.10");
        assertThat(texts.text("refund-settled", Map.of("amount", "JPY 510"))).isEqualTo("Refunded: JP¥510");
        assertThat(texts.text("refund-settled", Map.of("amount", "much"))).isEqualTo("Refunded: much");
        assertThat(texts.text("refund-settled", Map.of())).isEqualTo("Refunded");
        assertThat(texts.text("label-bought", Map.of("tracking", "EZ1"))).isEqualTo("Return label ready, tracking EZ1");
    }

    @Test
    void keepsWhatPeopleWroteAsItIs() {
        assertThat(texts.text("review-refused", Map.of("note", "$1 {by} [x] \\")))
                .contains("Refused after review: $1 ", "[x] \\");
    }

    @Test
    void showsAnUnknownCodeInWords() {
        assertThat(texts.text("moon-landed", Map.of())).isEqualTo("Moon landed");
    }
}
