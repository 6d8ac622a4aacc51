package org.roundtrip.app.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Pages that are public in a demo only: what the sandbox shows, and the API's description. */
@Component
class PublicPages {
    private final boolean demo;

    PublicPages(@Value("${roundtrip.demo.enabled:false}") boolean demo) {
        this.demo = demo;
    }

    String[] paths() {
        return demo
                ? new String[] {"/sandbox/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"}
                : new String[0];
    }
}
