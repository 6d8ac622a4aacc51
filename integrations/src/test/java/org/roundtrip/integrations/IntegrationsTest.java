package org.roundtrip.integrations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.roundtrip.support.SchemaOfItsOwn;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole module against the sandbox and a schema of its own; one application for all tests of this kind. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.thymeleaf.check-template-location=false",
            "roundtrip.sandbox.enabled=true",
            "roundtrip.sandbox.directory=target/sandbox-${random.uuid}",
            "roundtrip.sandbox.settle-after=50ms",
            "roundtrip.work.poll=300ms",
            "roundtrip.inbox.retries=200ms,200ms,200ms,500ms,500ms,500ms"
        })
@ContextConfiguration(initializers = SchemaOfItsOwn.class)
public @interface IntegrationsTest {}
