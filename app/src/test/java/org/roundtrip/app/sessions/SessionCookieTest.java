package org.roundtrip.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {
    private static final String ID = "6d0a6a5e-0a3c-4c7c-9a52-2c6e3a5a1c11";

    private final SessionCookie cookies = cookies("a-secret-of-more-than-thirty-two-characters");

    private static SessionCookie cookies(String secret) {
        return new SessionCookie(new SessionKeys(secret), true);
    }

    private static Cookie written(SessionCookie by, String id) {
        var response = new MockHttpServletResponse();
        by.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, id));
        return Objects.requireNonNull(response.getCookie(SessionCookie.NAME));
    }

    private List<String> read(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(SessionCookie.NAME, value));
        return cookies.readCookieValues(request);
    }

    @Test
    void opensTheSessionItWasMadeFor() {
        assertThat(read(written(cookies, ID).getValue())).containsExactly(ID);
    }

    @Test
    void anIdFromTheTableOpensNothing() {
        assertThat(read(ID)).isEmpty();
        assertThat(read(ID + ".")).isEmpty();
        assertThat(read(ID.replace('6', '7') + written(cookies, ID).getValue().substring(ID.length())))
                .isEmpty();
        assertThat(read(written(cookies("another-secret-of-more-than-thirty-two"), ID)
                        .getValue()))
                .isEmpty();
    }

    @Test
    void goesToTheDeskOnlyAndNeverInTheClear() {
        var cookie = written(cookies, ID);
        assertThat(cookie.getPath()).isEqualTo("/desk");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void whoSignsOutHasNoneLeft() {
        var cookie = written(cookies, "");
        assertThat(cookie.getValue()).isEmpty();
        assertThat(cookie.getMaxAge()).isZero();
    }
}
