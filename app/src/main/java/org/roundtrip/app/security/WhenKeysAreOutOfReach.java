package org.roundtrip.app.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/**
 * A token that can't be checked, because Keycloak does not give its keys, is no wrong token: the program is told to come
 * back, not to ask for another.
 */
final class WhenKeysAreOutOfReach implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {
    private static final Logger LOG = LoggerFactory.getLogger(WhenKeysAreOutOfReach.class);

    private final ProblemAnswers problems;

    WhenKeysAreOutOfReach(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
        filter.setAuthenticationFailureHandler((request, response, e) -> {
            if (e instanceof AuthenticationServiceException) {
                LOG.warn("Tokens can't be checked: {}", e.getMessage());
                problems.unavailable(response);
            } else {
                problems.unauthorized(response);
            }
        });
        return filter;
    }
}
