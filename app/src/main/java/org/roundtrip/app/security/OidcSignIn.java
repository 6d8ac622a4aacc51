package org.roundtrip.app.security;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Keycloak signs staff in (authorization code with PKCE) and issues programs their tokens. A token is taken only if this
 * realm signed it with RS256 or ES256, for our API, as an access token, and it has not expired.
 */
@Component
@ConditionalOnProperty("roundtrip.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcSignIn implements SignInWay {
    static final String REGISTRATION = "keycloak";

    /** What people and programs are called in timelines and the engine's history. */
    static final String NAME = "preferred_username";

    private static final String START = "/desk/oidc";

    private final OidcSettings settings;
    private final OidcRoles roles;
    private final ProblemAnswers problems;
    private final Clock clock;
    private final AskKeycloak keycloak;
    private final StaffStillWelcome welcome;
    private final ClientRegistrationRepository registrations;
    private final BackChannelLogout told;

    OidcSignIn(
            OidcSettings settings,
            ProblemAnswers problems,
            Clock clock,
            StaffSessions sessions,
            @Value("${roundtrip.public-url}") String publicUrl) {
        this.settings = settings;
        this.roles = new OidcRoles(settings.rolesClaim());
        this.problems = problems;
        this.clock = clock;
        this.keycloak = new AskKeycloak(settings.grace(), clock);
        var registration = registration(publicUrl.replaceAll("/+$", ""));
        this.registrations = new InMemoryClientRegistrationRepository(registration);
        this.welcome = new StaffStillWelcome(registration, sessions, this::user, keycloak, clock);
        this.told = new BackChannelLogout(sessions);
    }

    /** The way back is fixed by our own address: what a request calls its host is not to be trusted. */
    private ClientRegistration registration(String publicUrl) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(publicUrl + START + "/back/" + REGISTRATION)
                .scope(OidcScopes.OPENID)
                .issuerUri(settings.issuer())
                .authorizationUri(settings.endpoint("auth"))
                .tokenUri(settings.endpoint("token"))
                .jwkSetUri(settings.endpoint("certs"))
                .userNameAttributeName(NAME)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.endpoint("logout")))
                .build();
    }

    @Override
    public void staff(HttpSecurity desk) throws Exception {
        var goodbye = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        goodbye.setPostLogoutRedirectUri("{baseUrl}/desk/login?logout");
        desk.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new GrantInSession())
                        .tokenEndpoint(token -> token.accessTokenResponseClient(keycloak.forACode()))
                        .loginPage("/desk/login")
                        .failureHandler(SignInFailed.HANDLER)
                        .defaultSuccessUrl("/desk")
                        .authorizationEndpoint(start -> start.baseUri(START))
                        .redirectionEndpoint(back -> back.baseUri(START + "/back/*"))
                        .userInfoEndpoint(info -> info.oidcUserService(this::user)))
                .logout(logout -> logout.logoutUrl("/desk/logout").logoutSuccessHandler(goodbye))
                .oidcLogout(logout -> logout.clientRegistrationRepository(registrations)
                        .oidcSessionRegistry(told)
                        .backChannel(channel -> channel.logoutHandler(told)))
                .addFilterBefore(welcome, AuthorizationFilter.class);
    }

    /** With the door Keycloak comes to by itself. */
    @Override
    public String[] doors() {
        return new String[] {"/desk", "/desk/**", "/logout/connect/back-channel/" + REGISTRATION};
    }

    /** All that is to be known of a person stands in the ID token, which is signed: nothing more is asked. */
    private OidcUser user(OidcUserRequest request) {
        var token = request.getIdToken();
        return new DefaultOidcUser(roles.of(token.getClaims()), token, NAME);
    }

    /** The form that signs out is sent on to Keycloak. */
    @Override
    public String alsoPostsTo() {
        return URI.create(settings.issuer()).resolve("/").toString();
    }

    @Override
    public void programs(HttpSecurity api) throws Exception {
        api.oauth2ResourceServer(
                server -> server.authenticationEntryPoint((request, response, e) -> problems.unauthorized(response))
                        .withObjectPostProcessor(new WhenKeysAreOutOfReach(problems))
                        .jwt(jwt -> jwt.decoder(decoder()).jwtAuthenticationConverter(this::program)));
    }

    private AbstractAuthenticationToken program(Jwt token) {
        return new JwtAuthenticationToken(token, roles.of(token.getClaims()), token.getClaimAsString(NAME));
    }

    private JwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.endpoint("certs"))
                .jwsAlgorithms(taken -> taken.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .restOperations(new RestTemplate(AskKeycloak.requests()))
                .build();
        decoder.setJwtValidator(new AccessTokenRules(settings, clock));
        return decoder;
    }
}
