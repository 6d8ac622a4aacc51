package org.roundtrip.crash;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The settings the server runs with. Waits are shorter than usual, so that a run does not spend its time on them; a lock is
 * still longer than all calls of one piece of work together.
 */
final class ServerSettings {
    /** How long work rests whose node died; usually two minutes. */
    static final Duration LOCK = Duration.ofSeconds(15);

    private ServerSettings() {}

    static List<String> of(Path directory, URI url, Database database, Provider provider) {
        return List.of(
                "--spring.profiles.active=demo",
                "--server.port=" + url.getPort(),
                "--roundtrip.demo.load-orders=false",
                "--roundtrip.demo.directory=" + directory.resolve("demo"),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                // The providers are outside, as in production.
                "--roundtrip.sandbox.enabled=false",
                "--roundtrip.stripe.url=" + provider.url(),
                "--roundtrip.stripe.secret-key=sk_test_sandbox",
                "--roundtrip.stripe.webhook-secrets=whsec_sandbox",
                "--roundtrip.easypost.url=" + provider.url(),
                "--roundtrip.easypost.api-key=EZTKsandbox",
                "--roundtrip.easypost.webhook-secrets=ezwh_sandbox",
                "--roundtrip.easypost.warehouse.name=Returns desk",
                "--roundtrip.easypost.warehouse.street=1 Dock Road",
                "--roundtrip.easypost.warehouse.city=Leeds",
                "--roundtrip.easypost.warehouse.postcode=LS1 1AA",
                "--roundtrip.mail.host=127.0.0.1",
                "--roundtrip.mail.port=" + provider.smtpPort(),
                "--roundtrip.mail.from=Returns <returns@example.invalid>",
                // Three calls for a refund, of at most four seconds each; four for a label, of at most three.
                "--roundtrip.stripe.connect-timeout=1s",
                "--roundtrip.stripe.response-timeout=3s",
                "--roundtrip.easypost.connect-timeout=1s",
                "--roundtrip.easypost.response-timeout=2s",
                "--roundtrip.work.lock=" + LOCK.toSeconds() + "s",
                "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK.toMillis(),
                "--roundtrip.work.poll=1s");
    }
}
