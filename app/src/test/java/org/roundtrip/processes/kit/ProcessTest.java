package org.roundtrip.processes.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** A test of models with everything real but the providers and the clock. All of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = ProcessTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:process-tests;MODE=MySQL;LOCK_TIMEOUT=5000;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "camunda.bpm.job-execution.enabled=false",
            "roundtrip.files.directory=target/files",
            "roundtrip.files.keep-free=1MB",
            "roundtrip.follow-up.coupon=THANKS10",
            "roundtrip.link-secret=only-for-tests-only-for-tests-only-for-tests"
        })
@ActiveProfiles("process-test")
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
public @interface ProcessTest {}
