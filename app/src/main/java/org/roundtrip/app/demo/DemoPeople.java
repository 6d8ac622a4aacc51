package org.roundtrip.app.demo;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The demo's people: one of each role, and a second one in finance, because large refunds need two. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "roundtrip.demo.enabled", havingValue = "true")
class DemoPeople {
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    UserDetailsService people(Environment environment, PasswordEncoder encoder) {
        var people = new InMemoryUserDetailsManager();
        for (var name : DemoSecrets.NAMES) {
            people.createUser(User.withUsername(name)
                    .password(encoder.encode(environment.getRequiredProperty(DemoSecrets.PEOPLE + name)))
                    .roles(role(name))
                    .build());
        }
        return people;
    }

    private static String role(String name) {
        return name.replaceAll("\\d", "").toUpperCase(Locale.ROOT);
    }
}
