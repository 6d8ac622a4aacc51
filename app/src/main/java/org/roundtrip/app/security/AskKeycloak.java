package org.roundtrip.app.security;

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

/**
 * How Keycloak is called: never for longer than a person waits.
 *
 * @param grace how long an answer of before stands while it does not answer
 */
record AskKeycloak(Duration grace) {
    private static final int TIMEOUT_MILLIS = 3_000;

    static ClientHttpRequestFactory requests() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT_MILLIS);
        requests.setReadTimeout(TIMEOUT_MILLIS);
        return requests;
    }

    RestClientAuthorizationCodeTokenResponseClient forACode() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokens());
        return client;
    }

    OAuth2AccessTokenResponse again(OAuth2RefreshTokenGrantRequest request) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(tokens());
        return client.getTokenResponse(request);
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
