package org.roundtrip.app.production;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;

/**
 * Looks at the settings before anything is built of them. A server of the profile {@code production} does not start with
 * a part of the demo switched on, with a secret missing or short, in the clear, on another database than MySQL, with
 * another isolation than the engine's, or with a setting that does not exist, which is one that was meant to.
 */
class ProductionSettings implements EnvironmentPostProcessor, Ordered {
    private static final int SECRET_LENGTH = 32;
    private static final List<String> DATABASE =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
    private static final Map<String, String> FIXED = Map.of(
            "roundtrip.demo.enabled", "false",
            "roundtrip.sandbox.enabled", "false",
            "spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED",
            "spring.datasource.hikari.auto-commit", "false",
            "server.servlet.session.cookie.secure", "true");
    private static final Set<String> ON_THIS_MACHINE = Set.of("127.0.0.1", "localhost");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            var problems = problems(environment);
            if (!problems.isEmpty()) {
                throw new UnfitForProduction(problems);
            }
        }
    }

    static List<String> problems(ConfigurableEnvironment environment) {
        var problems = new ArrayList<String>();
        var known = KnownSettings.all();
        Stream.concat(DATABASE.stream(), known.needed().stream())
                .filter(name -> environment.getProperty(name, "").isBlank())
                .forEach(name -> problems.add(name + " is missing"));
        FIXED.forEach((name, value) -> {
            if (!environment.getProperty(name, value).equalsIgnoreCase(value)) {
                problems.add(name + " has to be " + value);
            }
        });
        var secret = environment.getProperty("roundtrip.link-secret", "");
        if (!secret.isBlank() && secret.length() < SECRET_LENGTH) {
            problems.add("roundtrip.link-secret has fewer than " + SECRET_LENGTH + " characters");
        }
        var database = environment.getProperty("spring.datasource.url", "");
        if (!database.isBlank() && !database.startsWith("jdbc:mysql:")) {
            problems.add("spring.datasource.url is not MySQL's");
        }
        inTheClear(environment, "roundtrip.public-url", problems);
        inTheClear(environment, "roundtrip.oidc.issuer", problems);
        unknown(environment, known).forEach(name -> problems.add(name + " is no setting"));
        return problems;
    }

    private static void inTheClear(ConfigurableEnvironment environment, String name, List<String> problems) {
        var address = environment.getProperty(name, "");
        if (address.isBlank()) {
            return;
        }
        try {
            var url = URI.create(address);
            if (url.getHost() == null || !"https".equals(url.getScheme()) && !ON_THIS_MACHINE.contains(url.getHost())) {
                problems.add(name + " is not an https address");
            }
        } catch (IllegalArgumentException e) {
            problems.add(name + " is not an address");
        }
    }

    /** What begins with our name and is known to nobody. */
    private static Set<String> unknown(ConfigurableEnvironment environment, KnownSettings known) {
        var unknown = new TreeSet<String>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(source -> (EnumerablePropertySource<?>) source)
                .flatMap(source -> Stream.of(source.getPropertyNames()))
                .filter(name -> name.startsWith("roundtrip.") && !known.has(name)
                        || name.startsWith("ROUNDTRIP_") && !known.hasVariable(name))
                .forEach(unknown::add);
        return unknown;
    }
}
