package org.roundtrip.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.roundtrip.app.replay.Person;
import org.roundtrip.app.replay.Role;

/** Who acts at the server: the demo's people, with the passwords the server made up for them at its first start. */
record Staff(Person integrator, Person warehouse, List<Person> finance) {

    static Staff of(Path secretsFile) {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(secretsFile)) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Staff(
                person(Role.INTEGRATOR, "integrator", secrets),
                person(Role.WAREHOUSE, "warehouse", secrets),
                List.of(person(Role.FINANCE, "finance", secrets), person(Role.FINANCE, "finance2", secrets)));
    }

    private static Person person(Role role, String name, Properties secrets) {
        return new Person(role, name, secrets.getProperty("roundtrip.demo.people." + name));
    }
}
