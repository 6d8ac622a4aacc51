package org.roundtrip.app.security;

import org.springframework.boot.autoconfigure.condition.AllNestedConditions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Holds in a demo whose own people sign in, and not Keycloak's. */
class OnDemoPeople extends AllNestedConditions {
    OnDemoPeople() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty(name = "roundtrip.demo.enabled", havingValue = "true")
    static class Demo {}

    @ConditionalOnProperty(name = "roundtrip.oidc.issuer", havingValue = "none", matchIfMissing = true)
    static class NoIssuer {}
}
