package org.roundtrip.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.RoundtripApplication;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product, running on a port of its own over a database of its own, with the sandbox for providers. */
public final class TestServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path directory;

    private TestServer(ConfigurableApplicationContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    public static TestServer over(String jdbcUrl, String... more) {
        try {
            var directory = Files.createTempDirectory("roundtrip-test");
            var arguments = new ArrayList<>(List.of(
                    "--spring.profiles.active=demo",
                    "--roundtrip.demo.directory=" + directory,
                    "--roundtrip.sandbox.http-port=0",
                    "--roundtrip.sandbox.smtp-port=0",
                    "--spring.datasource.url=" + jdbcUrl));
            if (jdbcUrl.startsWith("jdbc:mysql:")) {
                arguments.add("--spring.datasource.username=root");
            }
            arguments.addAll(List.of(more));
            unlessGiven(arguments, "--server.port=", "0");
            unlessGiven(arguments, "--roundtrip.demo.load-orders=", "false");
            var context = SpringApplication.run(RoundtripApplication.class, arguments.toArray(String[]::new));
            return new TestServer(context, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A setting given twice would be a list of two. */
    private static void unlessGiven(List<String> arguments, String setting, String value) {
        if (arguments.stream().noneMatch(argument -> argument.startsWith(setting))) {
            arguments.add(setting + value);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + setting("local.server.port");
    }

    public String setting(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    public String password(String person) {
        return setting("roundtrip.demo.people." + person);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Every bean of a type. */
    public <T> List<T> all(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    /** A second bean of a class of the server's, made with one of its helpers replaced: for planting a bug. */
    public <T, B> T with(Class<T> wanted, Class<B> replaced, B replacement) {
        var beans = new DefaultListableBeanFactory(context.getBeanFactory());
        var first = BeanDefinitionBuilder.genericBeanDefinition(replaced, () -> replacement);
        beans.registerBeanDefinition("planted", first.setPrimary(true).getBeanDefinition());
        beans.registerResolvableDependency(ApplicationEventPublisher.class, context);
        return wanted.cast(beans.createBean(wanted, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        context.close();
    }
}
