package org.roundtrip.forms.desk;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What every test of the desk starts with: empty tables, real pages, and somebody signed in. */
@SpringBootTest(classes = DeskTestApp.class)
@TestPropertySource(
        properties = {
            "spring.main.lazy-initialization=true",
            "spring.datasource.url=jdbc:h2:mem:desk;MODE=MySQL;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration",
            "roundtrip.link-secret=a-secret-of-more-than-thirty-two-characters",
            "roundtrip.public-url=http://localhost",
            "roundtrip.demo.enabled=true"
        })
abstract class DeskTest {
    @Autowired
    DeskData data;

    @Autowired
    FakeVerbs verbs;

    @Autowired
    HeldAnswers answers;

    @Autowired
    WorkItems items;

    @Autowired
    WebApplicationContext context;

    private MockMvcTester mvc;

    @BeforeEach
    void startWithNothing() {
        data.clear();
        verbs.refuse(null);
        mvc = MockMvcTester.from(context);
        signIn("jonas", "SUPPORT");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    static void signIn(String name, String... roles) {
        var authorities = Arrays.stream(roles).map(role -> "ROLE_" + role).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(name, "n/a", authorities));
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path);
        fields.forEach(request::param);
        return request.exchange();
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
