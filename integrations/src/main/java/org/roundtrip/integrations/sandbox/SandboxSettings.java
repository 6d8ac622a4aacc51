package org.roundtrip.integrations.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stand-in for providers, {@code roundtrip.sandbox.*}.
 *
 * @param enabled whether it runs in this application; it can also run alone, see {@link SandboxServer}
 * @param httpPort where payment provider and carrier answer, on 127.0.0.1; 0 takes a free port
 * @param smtpPort where the mail server answers, on 127.0.0.1; 0 takes a free port
 * @param directory where the sandbox keeps its own journal
 * @param webhookTarget where webhooks go, without the path; empty inside the application, which knows itself
 * @param stripeSecretKey the key the payment provider accepts
 * @param stripeWebhookSecret what the payment provider signs with
 * @param adyenApiKey the key the second payment provider accepts
 * @param adyenHmacKey what it signs with, in hexadecimal
 * @param adyenMerchantAccount whose payments its are
 * @param easypostKey the key the carrier accepts
 * @param easypostWebhookSecret what the carrier signs with
 * @param inventoryKey the key the inventory accepts
 * @param settleAfter how long a refund stays pending
 * @param webhookAgainWithin the longest wait before a webhook that was not taken is sent again
 * @param keepMails how many mails are kept, the latest
 */
@ConfigurationProperties("roundtrip.sandbox")
public record SandboxSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("0") int httpPort,
        @DefaultValue("0") int smtpPort,
        @DefaultValue("roundtrip-data/sandbox") Path directory,
        @Nullable String webhookTarget,
        @DefaultValue("sk_test_sandbox") String stripeSecretKey,
        @DefaultValue("whsec_sandbox") String stripeWebhookSecret,
        @DefaultValue("AQE_sandbox") String adyenApiKey,
        @DefaultValue("5ADB0C0DE5ADB0C0DE5ADB0C0DE5ADB0") String adyenHmacKey,
        @DefaultValue("SandboxShop") String adyenMerchantAccount,
        @DefaultValue("EZTKsandbox") String easypostKey,
        @DefaultValue("ezwh_sandbox") String easypostWebhookSecret,
        @DefaultValue("inv_sandbox") String inventoryKey,
        @DefaultValue("300ms") Duration settleAfter,
        @DefaultValue("60s") Duration webhookAgainWithin,
        @DefaultValue("2000") int keepMails) {}
