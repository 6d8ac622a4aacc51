package org.roundtrip.forms.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.roundtrip.support.SchemaOfItsOwn;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test on the {@link TestBench}; all of them share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = TestBench.class,
        properties = {
            "spring.main.lazy-initialization=true",
            "spring.main.banner-mode=off",
            "roundtrip.link-secret=only-for-tests-only-for-tests-only-for-tests",
            "roundtrip.public-url=http://shop.example",
            "roundtrip.follow-up.coupon=" + FakeFollowUp.COUPON,
            "roundtrip.files.directory=target/files",
            "roundtrip.files.keep-free=1MB",
            "roundtrip.demo.enabled=true"
        })
@ContextConfiguration(initializers = SchemaOfItsOwn.class)
public @interface OnTestBench {}
