package org.roundtrip.app.replay;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/** The names of the settings that a replay gives its own server, and of those that it asks it for. */
class OwnServerSettings {
    /** The demo's people by role; the second finance user gives the second approval. */
    private static final List<DemoPerson> PEOPLE = List.of(
            new DemoPerson(Role.INTEGRATOR, "integrator"),
            new DemoPerson(Role.SUPPORT, "support"),
            new DemoPerson(Role.WAREHOUSE, "warehouse"),
            new DemoPerson(Role.FINANCE, "finance"),
            new DemoPerson(Role.FINANCE, "finance2"));

    private OwnServerSettings() {}

    static List<String> arguments(Path directory, @Nullable String database) {
        var arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN",
                "--roundtrip.demo.load-orders=false",
                "--roundtrip.sandbox.http-port=0",
                "--roundtrip.sandbox.smtp-port=0",
                "--roundtrip.sandbox.directory=" + directory.resolve("sandbox")));
        if (database == null) {
            arguments.add("--spring.datasource.url=jdbc:h2:file:" + directory.resolve("replay")
                    + ";MODE=MySQL;LOCK_TIMEOUT=10000");
        } else {
            arguments.add("--spring.datasource.url=" + database);
            // The demo's own user must not win over the one in the URL.
            parameter(database, "user").ifPresent(user -> arguments.add("--spring.datasource.username=" + user));
            parameter(database, "password").ifPresent(word -> arguments.add("--spring.datasource.password=" + word));
        }
        return arguments;
    }

    static Access access(PropertyResolver settings) {
        var port = settings.getRequiredProperty("local.server.port");
        return new Access(
                URI.create("http://127.0.0.1:" + port),
                PEOPLE.stream().map(person -> person.named(settings)).toList(),
                first(settings, "roundtrip.easypost.webhook-secrets[0]", "roundtrip.easypost.webhook-secrets"),
                URI.create(first(settings, "roundtrip.stripe.url")),
                first(settings, "roundtrip.stripe.secret-key"));
    }

    /** The first of the settings that is there; of a list, its first entry. */
    private static String first(PropertyResolver settings, String... names) {
        for (var name : names) {
            var value = settings.getProperty(name);
            if (value != null) {
                return value.split(",")[0].strip();
            }
        }
        throw new IllegalStateException("the server has no setting " + String.join(" or ", names));
    }

    private static Optional<String> parameter(String url, String name) {
        var matcher = Pattern.compile("[?&;]" + name + "=([^&;]*)", Pattern.CASE_INSENSITIVE)
                .matcher(url);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private record DemoPerson(Role role, String name) {
        Person named(PropertyResolver settings) {
            return new Person(role, name, settings.getRequiredProperty("roundtrip.demo.people." + name));
        }
    }
}
