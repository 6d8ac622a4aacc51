package org.roundtrip.app.security;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** How Keycloak is called: never for longer than a person waits. */
final class AskKeycloak {
    private static final int TIMEOUT_MILLIS = 3_000;

    private final Duration grace;
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes = new RestClientRefreshTokenTokenResponseClient();

    /** @param grace how long an answer of before stands while it does not answer */
    AskKeycloak(Duration grace) {
        this.grace = grace;
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

    OAuth2AccessTokenResponse again(OAuth2RefreshTokenGrantRequest request) {
        return refreshes.getTokenResponse(request);
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
