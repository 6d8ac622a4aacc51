package org.roundtrip.app.demo;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The demo's people: one of each role; two in finance, because large refunds need two, and in support, to work together. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "roundtrip.demo.enabled", havingValue = "true")
class DemoPeople {
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** A password is encoded when its owner first comes: all of them together would be a fifth of the start. */
    @Bean
    UserDetailsService people(Environment environment, PasswordEncoder encoder) {
        var encoded = new ConcurrentHashMap<String, String>();
        return who -> {
            var name = who.toLowerCase(Locale.ROOT);
            if (!DemoSecrets.NAMES.contains(name)) {
                throw new UsernameNotFoundException("nobody of that name");
            }
            var password = encoded.computeIfAbsent(
                    name, each -> encoder.encode(environment.getRequiredProperty(DemoSecrets.PEOPLE + each)));
            return User.withUsername(name).password(password).roles(role(name)).build();
        };
    }

    private static String role(String name) {
        return name.replaceAll("\\d", "").toUpperCase(Locale.ROOT);
    }
}
