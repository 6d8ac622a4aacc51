package org.roundtrip.integrations.adyen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.adyen.model.notification.Amount;
import com.adyen.model.notification.NotificationRequestItem;
import com.adyen.util.HMACValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.integrations.inbox.BadSignature;
import tools.jackson.databind.node.ObjectNode;

/** Adyen's own library, and the vectors of its tests, say what is right; where we are stricter, the test says so. */
class AdyenSignatureTest {
    private static final String KEY = "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056";
    private static final String OTHER = "DFB1EB5485895CFA84146406857104ABB4CBCABDC8AAF103A624C8F6A3EAAB00";

    /** The authorisation that Adyen's libraries sign in their tests. */
    private static ObjectNode authorisation() {
        var item = AdyenJson.object().put("pspReference", "7914073381342284").put("eventCode", "AUTHORISATION");
        item.put("merchantAccountCode", "TestMerchant").put("merchantReference", "TestPayment-1407325143704");
        item.putObject("amount").put("value", 1130).put("currency", "EUR");
        return item.put("success", "true");
    }

    private static ObjectNode refund() {
        var item = AdyenJson.object().put("pspReference", "P2").put("originalReference", "P1");
        item.put("eventCode", "REFUND").put("success", "true").put("reason", "");
        item.put("merchantAccountCode", "SHOP").put("merchantReference", "ra_42");
        item.putObject("amount").put("value", 1250).put("currency", "EUR");
        return item;
    }

    private static ObjectNode signed(ObjectNode item, String signature) {
        item.putObject("additionalData").put("hmacSignature", signature);
        return item;
    }

    private static boolean accepted(ObjectNode item, String... keys) {
        try {
            AdyenSignature.check(item, List.of(keys));
            return true;
        } catch (BadSignature e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        KEY + ",coqCmt/IZ4E3CzPvMY8zTjQVL5hYJUiBRg8UU+iCWo0=",
        OTHER + ",Ny9gS2veKo5E4w8/OL6xz1/wvT/hYkAXy1xNc/QvO4I="
    })
    void agreesWithThePublishedVectors(String key, String signature) {
        assertThat(AdyenSignature.of(authorisation(), key)).isEqualTo(signature);
        assertThat(accepted(signed(authorisation(), signature), key)).isTrue();
    }

    /** Computed with OpenSSL over {@code P2:P1:SHOP:ra_42:1250:EUR:REFUND:true}. */
    @Test
    void signsARefundAsOpenSslDoes() {
        assertThat(AdyenSignature.of(refund(), KEY)).isEqualTo("2Qy/aXVtiOQaDeGX65PQEhrb/91rfw33RFJklGGdGDc=");
    }

    /** The same with the reference {@code or\der:7/8}: Adyen escapes nothing, and libraries that did were wrong. */
    @Test
    void escapesNothingInAReference() {
        var item = refund().put("merchantReference", "or\\der:7/8");
        assertThat(AdyenSignature.of(item, KEY)).isEqualTo("nIOXcMGR124Zud1JaoTAI9YA8DD8AROfGoFEh+w7RLs=");
    }

    @Test
    void readsAmountsAndSuccessInQuotesOrWithout() {
        var item = refund().put("success", true);
        item.putObject("amount").put("value", "1250").put("currency", "EUR");
        assertThat(AdyenSignature.of(item, KEY)).isEqualTo(AdyenSignature.of(refund(), KEY));
        assertThat(AdyenSignature.of(refund().putNull("originalReference"), KEY))
                .isEqualTo(AdyenSignature.of(refund().put("originalReference", ""), KEY));
    }

    @Test
    void agreesWithAdyensOwnLibraryWhateverIsSigned() throws Exception {
        var random = new Random(42);
        for (int i = 0; i < 500; i++) {
            var item = refund().put("pspReference", text(random)).put("originalReference", text(random));
            item.put("merchantReference", text(random) + ":\\/é" + text(random));
            item.putObject("amount").put("value", random.nextInt(1_000_000)).put("currency", "GBP");
            item.put("success", Boolean.toString(random.nextBoolean()));
            assertThat(AdyenSignature.of(item, KEY)).isEqualTo(new HMACValidator().calculateHMAC(theirs(item), KEY));
        }
    }

    private static String text(Random random) {
        return Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }

    private static NotificationRequestItem theirs(ObjectNode item) {
        var theirs = new NotificationRequestItem();
        theirs.setPspReference(AdyenJson.text(item, "pspReference"));
        theirs.setOriginalReference(AdyenJson.text(item, "originalReference"));
        theirs.setMerchantAccountCode(AdyenJson.text(item, "merchantAccountCode"));
        theirs.setMerchantReference(AdyenJson.text(item, "merchantReference"));
        theirs.setEventCode(AdyenJson.text(item, "eventCode"));
        theirs.setSuccess(AdyenJson.text(item, "success").equals("true"));
        var amount = new Amount();
        amount.setValue(item.path("amount").path("value").asLong());
        amount.setCurrency(AdyenJson.text(item.path("amount"), "currency"));
        theirs.setAmount(amount);
        return theirs;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pspReference",
                "originalReference",
                "merchantAccountCode",
                "merchantReference",
                "eventCode",
                "success"
            })
    void refusesAnyChangedField(String field) {
        var item = signed(refund(), AdyenSignature.of(refund(), KEY));
        assertThat(accepted(item.deepCopy(), KEY)).isTrue();
        assertThat(accepted(item.put(field, AdyenJson.text(item, field) + "x"), KEY))
                .isFalse();
    }

    @Test
    void refusesAChangedAmount() {
        var item = signed(refund(), AdyenSignature.of(refund(), KEY));
        item.putObject("amount").put("value", 12500).put("currency", "EUR");
        assertThat(accepted(item, KEY)).isFalse();
    }

    @Test
    void acceptsEitherKeyWhileOneIsReplaced() {
        var item = signed(refund(), AdyenSignature.of(refund(), OTHER));
        assertThat(accepted(item, KEY, OTHER)).isTrue();
        assertThat(accepted(item, KEY)).isFalse();
    }

    /** Without escaping, one signed text would fit several items; Adyen's library takes them all. */
    @Test
    void refusesFieldsThatWereShiftedOverAColon() throws Exception {
        var item = refund().put("merchantReference", "ra_42:999");
        var shifted = refund().put("merchantReference", "ra_42");
        shifted.putObject("amount").put("value", "999:1250").put("currency", "EUR");
        var signature = AdyenSignature.of(item, KEY);
        assertThat(AdyenSignature.of(shifted, KEY)).isEqualTo(signature);
        assertThat(accepted(signed(item, signature), KEY)).isTrue();
        assertThat(accepted(signed(shifted, signature), KEY)).isFalse();
    }

    @Test
    void saysWhatIsWrongWithoutAKey() {
        var cases = new ArrayList<>(List.of(refund(), signed(refund(), ""), signed(refund(), "AAAA")));
        cases.forEach(item -> assertThatThrownBy(() -> AdyenSignature.check(item, List.of(KEY)))
                .isInstanceOf(BadSignature.class)
                .hasMessageNotContaining(KEY));
    }
}
