package org.roundtrip.app.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The demo's people have a name and a password; its programs exchange theirs for a token of ours. */
@Component
@ConditionalOnProperty(name = "roundtrip.oidc.issuer", havingValue = "none", matchIfMissing = true)
class DemoSignIn implements SignInWay {
    static final String FORM = "/desk/login";
    static final String EXCHANGE = "/api/v1/token";

    private final ApiTokens tokens;
    private final LoginTries tries = new LoginTries();

    DemoSignIn(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void staff(HttpSecurity desk) throws Exception {
        desk.formLogin(form -> form.loginPage(FORM)
                        .loginProcessingUrl(FORM)
                        .defaultSuccessUrl("/desk")
                        .failureHandler(SignInFailed.HANDLER))
                .logout(logout -> logout.logoutUrl("/desk/logout").logoutSuccessUrl(FORM + "?logout"))
                .addFilterBefore(tries, UsernamePasswordAuthenticationFilter.class);
    }

    @Override
    public void programs(HttpSecurity api) {
        api.addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class);
    }

    /** Limits who asks for a token with a name and a password. */
    void exchange(HttpSecurity exchange) {
        exchange.addFilterBefore(tries, BasicAuthenticationFilter.class);
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        tries.giveBack(event);
    }
}
