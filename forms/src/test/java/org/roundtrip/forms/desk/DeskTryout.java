package org.roundtrip.forms.desk;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roundtrip.forms.bench.TestBench;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs the desk by itself for looking at it: {@code ?as=mia} signs in as mia. Not a test. */
class DeskTryout extends TestBench {
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "jonas", List.of("ROLE_SUPPORT"),
            "mia", List.of("ROLE_WAREHOUSE"),
            "ben", List.of("ROLE_FINANCE"),
            "olga", List.of("ROLE_SUPPORT", "ROLE_WAREHOUSE", "ROLE_FINANCE"));

    public static void main(String[] args) {
        var app = new SpringApplication(DeskTryout.class);
        app.setDefaultProperties(Map.of(
                "spring.main.lazy-initialization", "true",
                "spring.datasource.url", "jdbc:h2:mem:desk;MODE=MySQL;DB_CLOSE_DELAY=-1",
                "roundtrip.link-secret", "only-for-tests-only-for-tests-only-for-tests",
                "roundtrip.public-url", "http://localhost:8080",
                "roundtrip.demo.enabled", "true"));
        app.run(args).getBean(DeskStory.class).tell();
    }

    @Bean
    FilterRegistrationBean<Filter> signIn() {
        return new FilterRegistrationBean<>((request, response, chain) -> {
            var as = Objects.requireNonNullElse(request.getParameter("as"), who((HttpServletRequest) request));
            ((jakarta.servlet.http.HttpServletResponse) response).addCookie(new Cookie("as", as));
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(
                            as, "n/a", PEOPLE.getOrDefault(as, List.of()).toArray(String[]::new)));
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private static String who(HttpServletRequest request) {
        return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals("as"))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("jonas");
    }
}
