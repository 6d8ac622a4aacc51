package org.roundtrip.app.security;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** How Keycloak is called: never for longer than a person waits. */
final class AskKeycloak {
    private static final int TIMEOUT_MILLIS = 3_000;
    /** After no answer: or every page of everybody would wait for the next one. */
    private static final Duration BREATHER = Duration.ofSeconds(30);

    private final Duration grace;
    private final Clock clock;
    private volatile Instant notBefore = Instant.MIN;
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes = new RestClientRefreshTokenTokenResponseClient();

    /** @param grace how long an answer of before stands while it does not answer */
    AskKeycloak(Duration grace, Clock clock) {
        this.grace = grace;
        this.clock = clock;
        var tokens = tokens();
        codes.setRestClient(tokens);
        refreshes.setRestClient(tokens);
    }

    Duration grace() {
        return grace;
    }

    static ClientHttpRequestFactory requests() {
        var requests = new NotSentOn();
        requests.setConnectTimeout(TIMEOUT_MILLIS);
        requests.setReadTimeout(TIMEOUT_MILLIS);
        return requests;
    }

    /** Where Keycloak is stands in the settings: no answer sends us anywhere else. */
    private static final class NotSentOn extends SimpleClientHttpRequestFactory {
        @Override
        protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
            super.prepareConnection(connection, method);
            connection.setInstanceFollowRedirects(false);
        }
    }

    RestClientAuthorizationCodeTokenResponseClient forACode() {
        return codes;
    }

    /**
     * Asks whether a person may stay. Once nothing came back, nobody is asked about for a while.
     *
     * @throws OAuth2AuthorizationException {@code invalid_grant} if not; anything else means that it could not be asked
     */
    OAuth2AccessTokenResponse again(OAuth2RefreshTokenGrantRequest request) {
        if (clock.instant().isBefore(notBefore)) {
            throw new OAuth2AuthorizationException(new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE));
        }
        try {
            return refreshes.getTokenResponse(request);
        } catch (OAuth2AuthorizationException e) {
            if (!OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
                notBefore = clock.instant().plus(BREATHER);
            }
            throw e;
        }
    }

    private static RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
