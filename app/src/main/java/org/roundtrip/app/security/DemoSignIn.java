package org.roundtrip.app.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The demo's people have a name and a password; its programs exchange theirs for a token of ours. */
@Component
@ConditionalOnProperty(name = "roundtrip.oidc.issuer", havingValue = "none", matchIfMissing = true)
class DemoSignIn implements SignInWay {
    private final ApiTokens tokens;

    DemoSignIn(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void staff(HttpSecurity desk) throws Exception {
        desk.formLogin(form -> form.loginPage("/desk/login")
                        .loginProcessingUrl("/desk/login")
                        .defaultSuccessUrl("/desk"))
                .logout(logout -> logout.logoutUrl("/desk/logout").logoutSuccessUrl("/desk/login?logout"));
    }

    @Override
    public void programs(HttpSecurity api) {
        api.addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class);
    }
}
