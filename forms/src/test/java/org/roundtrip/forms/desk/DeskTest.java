package org.roundtrip.forms.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.roundtrip.cases.Actor;
import org.roundtrip.forms.bench.FakeVerbs;
import org.roundtrip.forms.bench.OnTestBench;
import org.roundtrip.forms.bench.Tables;
import org.roundtrip.forms.bench.TestClock;
import org.roundtrip.work.Commands;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What every test of the desk starts with: empty tables, real pages, and somebody signed in. */
@OnTestBench
abstract class DeskTest {
    @Autowired
    DeskData data;

    @Autowired
    FakeVerbs verbs;

    @Autowired
    Tables tables;

    @Autowired
    TestClock clock;

    @Autowired
    HeldAnswers answers;

    @Autowired
    WorkItems items;

    /** For what a test does to the domain by itself: outside a transaction it would be lost. */
    @Autowired
    Commands commands;

    @Autowired
    WebApplicationContext context;

    private MockMvcTester mvc;

    @BeforeEach
    void startWithNothing() {
        clock.go();
        tables.clear();
        verbs.stepIn();
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

    static Actor staff(String name, String... roles) {
        return Actor.staff(name, Set.of(roles));
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
