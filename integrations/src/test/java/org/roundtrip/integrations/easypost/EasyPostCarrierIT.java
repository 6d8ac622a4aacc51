package org.roundtrip.integrations.easypost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.integrations.sandbox.Sandboxes.EASYPOST_KEY;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.integrations.http.CamelHttp;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;
import org.roundtrip.shipping.Address;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.LabelCommand;
import org.roundtrip.shipping.LabelOutcome;
import org.roundtrip.shipping.LabelOutcome.Bought;
import org.roundtrip.shipping.LabelOutcome.Refused;
import org.roundtrip.shipping.LabelOutcome.TryLater;
import org.roundtrip.shipping.TrackingState;
import org.roundtrip.shipping.VoidOutcome;

class EasyPostCarrierIT {
    private static final Address CUSTOMER =
            new Address("Zoë (upstairs)", "2 High Street", "York", "YO1 1AA", "GB", "zoe@example.invalid");

    private SandboxServer sandbox;
    private CamelHttp camel;
    private EasyPostCarrier carrier;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        sandbox = Sandboxes.start(directory, "");
        var settings = new EasyPostSettings(
                sandbox.url(),
                EASYPOST_KEY,
                List.of("s"),
                new EasyPostSettings.Warehouse("Desk", "1 Road", "Leeds", "LS1", "GB"),
                new EasyPostSettings.Parcel(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE),
                Duration.ofSeconds(1),
                Duration.ofMillis(700));
        camel = new CamelHttp(new EasyPostRoutes(settings));
        carrier = new EasyPostCarrier(
                new EasyPostApi(camel.http(), settings), settings, new LabelAnswers(Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        camel.close();
        sandbox.close();
    }

    private LabelOutcome buy(String reference) {
        return buy(reference, Direction.IN);
    }

    private LabelOutcome buy(String reference, Direction direction) {
        return carrier.buyLabel(new LabelCommand(reference, "RMA-00000000", direction, CUSTOMER, 1200));
    }

    private void trouble(String json) {
        Sandboxes.post(sandbox.url() + "/sandbox/trouble", json);
    }

    @Test
    void buysTheCheapestLabelAndKeepsItsBytes() {
        var label = (Bought) buy("lbl_1");
        assertThat(label.cost()).isEqualTo(Money.parse("GBP 3.35"));
        assertThat(label.mediaType()).isEqualTo("application/pdf");
        assertThat(new String(label.document(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains(label.trackingCode(), "RMA-00000000", "Zoë \\(upstairs\\)");
    }

    @Test
    void asksForTheWayOutBecauseEasyPostTurnsAReturnRound() {
        buy("lbl_1");
        var shipment = sandbox.parcels().get(0);
        assertThat(shipment.at("/is_return").asBoolean()).isTrue();
        assertThat(shipment.at("/to_address/name").asString()).isEqualTo(CUSTOMER.name());
        assertThat(shipment.at("/from_address/name").asString()).isEqualTo("Desk");
        assertThat(shipment.at("/parcel/weight").asString()).isEqualTo("42.4");
    }

    @Test
    void sendsAParcelToTheCustomerWithTheSameAddressesAndNoTurning() {
        var label = (Bought) buy("lbl_1", Direction.OUT);
        var shipment = sandbox.parcels().get(0);
        assertThat(shipment.at("/is_return").asBoolean()).isFalse();
        assertThat(shipment.at("/tracker/is_return").asBoolean()).isFalse();
        assertThat(shipment.at("/to_address/name").asString()).isEqualTo(CUSTOMER.name());
        assertThat(shipment.at("/from_address/name").asString()).isEqualTo("Desk");
        assertThat(shipment.at("/selected_rate/service").asString()).doesNotContain("Return");
        assertThat(new String(label.document(), StandardCharsets.ISO_8859_1))
                .containsSubsequence("From", "Desk", "To", "Zoë \\(upstairs\\)")
                .doesNotContain("RETURN LABEL");
        assertThat(new String(((Bought) buy("lbl_2", Direction.IN)).document(), StandardCharsets.ISO_8859_1))
                .containsSubsequence("RETURN LABEL", "From", "Zoë \\(upstairs\\)", "To", "Desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipment.create", "shipment.buy", "label.get", "shipment.get"})
    void ownsOneLabelWhicheverAnswerIsLost(String operation) {
        trouble("{\"operation\":\"" + operation + "\",\"timeoutAfterAccepting\":true}");
        assertThat(buy("lbl_1")).isInstanceOf(TryLater.class);
        var label = (Bought) buy("lbl_1");
        assertThat(buy("lbl_1")).usingRecursiveComparison().isEqualTo(label);
        assertThat(Sandboxes.totals(sandbox).path("shipments").asInt()).isEqualTo(1);
    }

    @Test
    void givesTwoReferencesTwoLabels() {
        assertThat(((Bought) buy("lbl_1")).trackingCode()).isNotEqualTo(((Bought) buy("lbl_2")).trackingCode());
    }

    @Test
    void reportsARefusalInTheCarriersWords() {
        trouble("{\"operation\":\"shipment.create\",\"declineCode\":\"ADDRESS.VERIFY.FAILURE\"}");
        assertThat(((Refused) buy("lbl_1")).providerCode()).isEqualTo("ADDRESS.VERIFY.FAILURE");
    }

    @Test
    void waitsWhenTheCarrierIsBusyOrBroken() {
        trouble("{\"operation\":\"shipment.buy\",\"status\":429,\"retryAfter\":\"7\"}");
        assertThat(((TryLater) buy("lbl_1")).after()).isEqualTo(Duration.ofSeconds(7));
        trouble("{\"operation\":\"shipment.buy\",\"status\":500,\"body\":\"<html>\"}");
        assertThat(buy("lbl_1")).isInstanceOf(TryLater.class);
        assertThat(buy("lbl_1")).isInstanceOf(Bought.class);
    }

    @Test
    void voidsAnUnusedLabelAndReportsAUsedOne() {
        var label = (Bought) buy("lbl_1");
        assertThat(carrier.voidLabel(label.providerShipmentId())).isEqualTo(new VoidOutcome.Requested());
        sandbox.scan(label.trackingCode(), "in_transit");
        assertThat(carrier.voidLabel(label.providerShipmentId())).isInstanceOf(VoidOutcome.Rejected.class);
        assertThat(carrier.voidLabel("shp_unknown")).isInstanceOf(VoidOutcome.Rejected.class);
    }

    @Test
    void readsTheScansOfAParcel() {
        var label = (Bought) buy("lbl_1");
        sandbox.scan(label.trackingCode(), "in_transit");
        sandbox.scan(label.trackingCode(), "delivered");
        assertThat(carrier.track(label.trackingCode()).orElseThrow())
                .extracting("state")
                .containsExactly(TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
        assertThat(carrier.track("unknown").orElseThrow()).isEmpty();
        sandbox.close();
        assertThat(carrier.track(label.trackingCode())).isEmpty();
    }

    /** The test of the test: an adapter that bought without looking first would be seen. */
    @Test
    void wouldSeeASecondLabel() {
        var order = "{\"shipment\":{\"reference\":\"lbl_1\",\"to_address\":{},\"parcel\":{}}}";
        var key = Base64.getEncoder().encodeToString((EASYPOST_KEY + ":").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 2; i++) {
            Sandboxes.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/v2/shipments"))
                    .header("Authorization", "Basic " + key)
                    .POST(HttpRequest.BodyPublishers.ofString(order)));
        }
        assertThat(Sandboxes.totals(sandbox).path("shipments").asInt()).isEqualTo(2);
    }
}
