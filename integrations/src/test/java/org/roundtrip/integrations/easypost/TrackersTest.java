package org.roundtrip.integrations.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.shipping.TrackingState;
import tools.jackson.databind.JsonNode;

class TrackersTest {
    @ParameterizedTest
    @CsvSource({
        "pre_transit,LABEL_CREATED,false",
        "in_transit,IN_TRANSIT,true",
        "out_for_delivery,OUT_FOR_DELIVERY,true",
        "available_for_pickup,READY_FOR_PICKUP,true",
        "delivered,DELIVERED,true",
        "return_to_sender,RETURNED_TO_SENDER,true",
        "failure,EXCEPTION,false",
        "error,EXCEPTION,false",
        "cancelled,UNKNOWN,false",
        "a word of tomorrow,UNKNOWN,false"
    })
    void readsEveryWordOfTheCarrier(String status, TrackingState expected, boolean handedIn) {
        assertThat(Trackers.state(status)).isEqualTo(expected);
        assertThat(expected.handedIn()).isEqualTo(handedIn);
    }

    @Test
    void readsEveryScanWithItsPlaceAndTime() {
        var scans = Trackers.of(json("""
                {"tracking_code":"C1","status":"delivered","tracking_details":[
                  {"datetime":"2026-11-20T08:00:00Z","status":"in_transit","message":"Accepted",
                   "tracking_location":{"city":"Leeds","country":"GB"}},
                  {"datetime":"2026-11-21T09:30:00+01:00","status":"delivered","message":"Delivered"},
                  {"datetime":"yesterday","status":"delivered"}]}"""));
        assertThat(scans).hasSize(2);
        assertThat(scans.get(0).place()).isEqualTo("Leeds GB");
        assertThat(scans.get(1).at()).isEqualTo(Instant.parse("2026-11-21T08:30:00Z"));
        assertThat(scans).allSatisfy(scan -> assertThat(scan.trackingCode()).isEqualTo("C1"));
    }

    @Test
    void takesTheTrackersOwnStateWhenItListsNoScans() {
        var scans = Trackers.of(
                json("{\"tracking_code\":\"C1\",\"status\":\"in_transit\",\"updated_at\":\"2026-11-20T08:00:00Z\"}"));
        assertThat(scans).singleElement().extracting("state").isEqualTo(TrackingState.IN_TRANSIT);
    }

    private static JsonNode json(String text) {
        return EasyPostApi.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
