package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.forms.bench.SentParcels;

/** A customer follows what is sent to him. */
class SentParcelIT extends PortalTestCase {
    @ParameterizedTest
    @CsvSource({
        "LABEL_READY, UNKNOWN, We are packing it.",
        "SENT, UNKNOWN, It has left us.",
        "HANDED_IN, IN_TRANSIT, It is on its way to you.",
        "HANDED_IN, OUT_FOR_DELIVERY, It reaches you today.",
        "DELIVERED, DELIVERED, It has been delivered.",
        "LOST, EXCEPTION, We make it good."
    })
    void theParcelIsFollowedOnThePageOfTheCase(String state, String tracking, String words) {
        var file = someCase();
        long sent = SentParcels.add(jdbc, file.key(), "REPLACEMENT", state, "OUT1");
        SentParcels.serial(jdbc, sent, "D-77");
        jdbc.sql("update shipment set tracking_state = ? where id = ?")
                .params(tracking, sent)
                .update();

        assertThat(open(shop.track(file)).body())
                .contains("Your replacement", words, "OUT1", "2 × Cup", "1 × Drill", "Serial number: D-77");
    }

    @Test
    void whatWasStoppedIsNotShown() {
        var file = someCase();
        SentParcels.add(jdbc, file.key(), "LOAN", "CANCELLED", "OUT1");

        assertThat(open(shop.track(file)).body()).doesNotContain("OUT1", "To use meanwhile");
    }

    @Test
    void theCustomersOwnLabelIsNotTheOneOfTheParcelToHim() {
        var file = someCase();
        shop.label(file, "EZ1");
        long sent = SentParcels.add(jdbc, file.key(), "REPLACEMENT", "LABEL_READY", "OUT1");
        SentParcels.label(jdbc, sent);

        var page = open(shop.track(file));
        assertThat(page.body()).contains("EZ1", "OUT1");
        assertThat(open(shop.track(file) + "/label.pdf").body()).isEqualTo("%PDF-1.4 label");
        jdbc.sql("update shipment set state = 'CANCELLED' where tracking_code = 'EZ1'")
                .update();
        assertThat(open(shop.track(file) + "/label.pdf").status()).isEqualTo(404);
    }
}
