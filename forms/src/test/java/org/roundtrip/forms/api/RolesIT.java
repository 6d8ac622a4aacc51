package org.roundtrip.forms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RolesIT {
    private static final Set<String> KNOWN =
            Set.of(Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.FINANCE, Roles.TECHNICIAN, Roles.OPERATIONS);

    @AfterEach
    void signOut() {
        Api.signOut();
    }

    @Test
    void areNamedByEveryHandlerOfTheApi() {
        try (var api = new Api()) {
            var handlers = api.bean(RequestMappingHandlerMapping.class).getHandlerMethods();
            var ours = handlers.entrySet().stream()
                    .filter(e -> e.getKey().getPatternValues().stream().anyMatch(p -> p.startsWith("/api/")))
                    .toList();
            assertThat(ours).hasSizeGreaterThanOrEqualTo(20);
            assertThat(ours).allSatisfy(e -> {
                var roles = e.getValue().getMethodAnnotation(Roles.class);
                assertThat(roles).as(e.getKey().toString()).isNotNull();
                assertThat(KNOWN).contains(roles.value());
            });
        }
    }

    @Test
    void refuseAHandlerThatNamesNone() throws Exception {
        Api.signIn("root", KNOWN.toArray(String[]::new));
        assertThatThrownBy(() -> pass("forgotten")).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().status())
                .isEqualTo(403));
    }

    @Test
    void letPassWhoHasOneOfThem() throws Exception {
        Api.signIn("sam", Roles.SUPPORT);
        assertThat(pass("forSupport")).isTrue();
        Api.signIn("wim", Roles.WAREHOUSE);
        assertThatThrownBy(() -> pass("forSupport")).isInstanceOf(ProblemException.class);
        Api.signOut();
        assertThatThrownBy(() -> pass("forSupport")).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().status())
                .isEqualTo(401));
    }

    private boolean pass(String method) throws Exception {
        return new RolesInterceptor()
                .preHandle(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        new HandlerMethod(this, getClass().getDeclaredMethod(method)));
    }

    void forgotten() {}

    @Roles({Roles.FINANCE, Roles.SUPPORT})
    void forSupport() {}
}
