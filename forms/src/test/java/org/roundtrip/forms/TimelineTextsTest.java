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
    void saysDaysAndCodesAsPeopleDo() {
        assertThat(texts.text("parts-ordered", Map.of("expected", "2031-02-03")))
                .isEqualTo("Parts ordered, expected on 3 Feb 2031");
        assertThat(texts.text("repair-clock-warning", Map.of("dueAt", "2031-02-03T10:15:30Z", "law", "BR-G3")))
                .contains("3 Feb 2031");
        assertThat(texts.text("exchange-off", Map.of("because", "EXPIRED")))
                .isEqualTo("The exchange is off: the goods did not come in time");
        assertThat(texts.text("label-bought", Map.of("carrier", "easypost"))).endsWith("with EasyPost");
    }

    @Test
    void showsAnUnknownCodeInWords() {
        assertThat(texts.text("moon-landed", Map.of())).isEqualTo("Moon landed");
    }
}
