package org.roundtrip.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;

/**
 * Passwords and secrets of a demo: made up at its first start, kept in a file beside its data that only its owner can
 * read, and weaker than any setting. There is no password in the product.
 */
class DemoSecrets implements EnvironmentPostProcessor, Ordered {
    static final String PEOPLE = "roundtrip.demo.people.";
    static final List<String> NAMES = List.of(
            "integrator", "support", "support2", "warehouse", "technician", "finance", "finance2", "operations");

    private static final String LINK_SECRET = "roundtrip.link-secret";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("roundtrip.demo.enabled", Boolean.class, false)) {
            return;
        }
        var file = Path.of(environment.getProperty("roundtrip.demo.directory", "roundtrip-data"))
                .resolve("demo-secrets.properties");
        environment.getPropertySources().addLast(new PropertiesPropertySource("demoSecrets", readOrMake(file)));
    }

    private Properties readOrMake(Path file) {
        var secrets = new Properties();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    secrets.load(reader);
                }
            }
            boolean complete = secrets.containsKey(LINK_SECRET);
            secrets.putIfAbsent(LINK_SECRET, word(48));
            for (var name : NAMES) {
                complete &= secrets.putIfAbsent(PEOPLE + name, word(4) + "-" + word(4) + "-" + word(4)) != null;
            }
            if (!complete) {
                write(file, secrets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's secrets can't be kept in " + file, e);
        }
        return secrets;
    }

    private static void write(Path file, Properties secrets) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var writer = Files.newBufferedWriter(file)) {
            secrets.store(writer, "Passwords and secrets of this demo. Delete the file for new ones.");
        }
    }

    private String word(int length) {
        var word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
