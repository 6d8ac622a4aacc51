package org.roundtrip.app.security;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Who may come in, door by door. What no door names is refused. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {
    private static final String[] STAFF = {"SUPPORT", "WAREHOUSE", "TECHNICIAN", "FINANCE", "OPERATIONS"};
    private static final String[] CUSTOMERS = {
        "/", "/return/**", "/track", "/track/**", "/withdraw", "/withdraw/**", "/error"
    };
    private static final String[] ASSETS = {
        "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico", "/favicon.svg", "/brand/**"
    };

    /** The exchange of a name and password for a token: the only place that takes Basic. */
    @Bean
    @Order(1)
    @Conditional(OnDemoPeople.class)
    SecurityFilterChain tokenExchange(HttpSecurity http, DemoSignIn demo, ProblemAnswers problems) throws Exception {
        demo.exchange(http);
        return stateless(http.securityMatcher(DemoSignIn.EXCHANGE), problems)
                .httpBasic(basic ->
                        basic.authenticationEntryPoint((request, response, e) -> problems.unauthorized(response)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** Programs: a token, and a role that every handler names for itself. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, SignInWay way, ProblemAnswers problems) throws Exception {
        stateless(http.securityMatcher("/api/**"), problems)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        way.programs(http);
        return http.build();
    }

    /** Providers: their signature over the raw bytes is their pass. */
    @Bean
    @Order(3)
    SecurityFilterChain webhooks(HttpSecurity http, ProblemAnswers problems) throws Exception {
        return stateless(http.securityMatcher("/webhooks/**"), problems)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Staff: a session after sign-in. */
    @Bean
    @Order(4)
    SecurityFilterChain desk(
            HttpSecurity http, SignInWay way, @Value("${server.servlet.session.timeout}") Duration working)
            throws Exception {
        pages(http.securityMatcher(way.doors()), way.alsoPostsTo())
                .requestCache(cache -> cache.requestCache(new BackToTheDesk()))
                // From here on the session is as long as a working day may pause; a stranger's is short.
                .sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy((who, request, response) ->
                        request.getSession().setMaxInactiveInterval((int) working.toSeconds())))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/desk/login")
                        .permitAll()
                        .requestMatchers(WithoutARole.PAGE)
                        .authenticated()
                        .anyRequest()
                        .hasAnyRole(STAFF))
                .exceptionHandling(errors -> errors.accessDeniedHandler(new WithoutARole(STAFF)));
        way.staff(http);
        return http.build();
    }

    /** Everybody else: the portal without a session, and what has to be public. The rest is refused. */
    @Bean
    @Order(5)
    SecurityFilterChain portal(HttpSecurity http, PublicPages extra) throws Exception {
        return pages(http, "")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(CUSTOMERS)
                        .permitAll()
                        .requestMatchers(ASSETS)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers(extra.paths())
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http, ProblemAnswers problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                // Nor is a session that comes along anyway, as a browser's does, given another id.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionFixationConfigurer::none))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> problems.unauthorized(response))
                        .accessDeniedHandler((request, response, e) -> problems.forbidden(response)));
    }

    private static HttpSecurity pages(HttpSecurity http, String alsoPostsTo) throws Exception {
        // The token sits in a cookie, so that the portal needs no session and any node can check it.
        return http.csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self';"
                                + " img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self' "
                                + alsoPostsTo + "; frame-ancestors 'self'"))
                        .frameOptions(frame -> frame.sameOrigin())
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), microphone=(), geolocation=(), payment=()"))
                        .referrerPolicy(Customizer.withDefaults()));
    }
}
