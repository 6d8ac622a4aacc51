package org.roundtrip.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class LoginTriesTest {
    private static final int WRONG = 10;

    private final LoginTries tries = new LoginTries();

    private static MockHttpServletRequest form(String name, String address) {
        var request = new MockHttpServletRequest("POST", "/desk/login");
        request.setServletPath("/desk/login");
        request.setParameter("username", name);
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest basic(String name, String address) {
        var request = new MockHttpServletRequest("POST", "/api/v1/token");
        request.setServletPath("/api/v1/token");
        var login = Base64.getEncoder().encodeToString((name + ":guess").getBytes(StandardCharsets.UTF_8));
        request.addHeader("Authorization", "Basic " + login);
        request.setRemoteAddr(address);
        return request;
    }

    private int status(MockHttpServletRequest request) {
        try {
            var response = new MockHttpServletResponse();
            tries.doFilter(request, response, new MockFilterChain());
            return response.getStatus();
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tenGuessesOfOnesPasswordAreEnoughFromWhereverTheyCome() {
        for (int i = 0; i < WRONG; i++) {
            assertThat(status(i % 2 == 0 ? form("finance", "192.0.2." + i) : basic("Finance", "192.0.2." + i)))
                    .isEqualTo(200);
        }
        assertThat(status(form("finance", "198.51.100.7"))).isEqualTo(429);
        assertThat(status(basic("finance", "198.51.100.7"))).isEqualTo(429);
        assertThat(status(form("support", "198.51.100.8"))).isEqualTo(200);
    }

    @Test
    void oneAddressCantTryEverybody() {
        for (int i = 0; i < 30; i++) {
            assertThat(status(form("person" + i, "192.0.2.1"))).isEqualTo(200);
        }
        assertThat(status(form("somebody-else", "192.0.2.1"))).isEqualTo(429);
    }

    @Test
    void whoKnowsThePasswordIsNeverStopped() {
        for (int i = 0; i < WRONG * 4; i++) {
            var request = form("support", "192.0.2.1");
            assertThat(status(request)).isEqualTo(200);
            var who = UsernamePasswordAuthenticationToken.authenticated(
                    "support", "", AuthorityUtils.createAuthorityList("ROLE_SUPPORT"));
            who.setDetails(new WebAuthenticationDetails(request));
            tries.giveBack(new AuthenticationSuccessEvent(who));
        }
    }

    @Test
    void otherRequestsAreNotCounted() {
        for (int i = 0; i < WRONG * 4; i++) {
            var request = new MockHttpServletRequest("POST", "/desk/tasks/1");
            request.setServletPath("/desk/tasks/1");
            assertThat(status(request)).isEqualTo(200);
        }
    }
}
