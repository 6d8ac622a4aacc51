package org.roundtrip.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.architecture.SourceFile.planted;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.PigeonPost;

/** How to add a third provider is in docs/providers.md; {@link PigeonPost} is one, and its story is told in the tests. */
class ProviderRulesTest {
    @Test
    void aProviderIsNamedInItsOwnPackageOnly() {
        var written = Stream.concat(SourceFile.main().stream(), SourceFile.resources().stream())
                .toList();
        assertThat(written).anyMatch(file -> file.name().equals("application.yaml"));
        assertThat(written).anyMatch(file -> file.name().equals("refund-payout.bpmn"));

        assertThat(ProviderRules.namesAStranger(written)).isEmpty();
    }

    @Test
    void aStrangersNameIsNoticed() {
        assertThat(ProviderRules.namesAStranger(List.of(
                        planted("org/roundtrip/refund/Book.java", "a\nif (provider.equals(\"Stripe\")) {"),
                        planted("org/roundtrip/integrations/adyen/Told.java", "as at Stripe\nat Adyen"),
                        planted("org/roundtrip/integrations/stripe/Told.java", "at Stripe"),
                        planted("org/roundtrip/app/demo/Shop.java", "at Stripe"))))
                .containsExactly("Book.java:2", "Told.java:1");
    }
}
