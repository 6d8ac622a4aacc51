package org.roundtrip.forms.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.roundtrip.cases.Actor;
import org.roundtrip.forms.SignedIn;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses by default: a call passes only if its handler names {@link Roles} and the caller has one of them. */
class RolesInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            // No controller answers this path; what does answer says "not found".
            return true;
        }
        var roles = method.getMethodAnnotation(Roles.class);
        var actor = actor();
        if (roles == null || Arrays.stream(roles.value()).noneMatch(actor::has)) {
            throw new ProblemException(Problem.of(ProblemKind.NOT_ALLOWED, "your roles do not allow this")
                    .withCode("wrong-role"));
        }
        return true;
    }

    private static Actor actor() {
        try {
            return SignedIn.actor();
        } catch (IllegalStateException e) {
            throw new ProblemException(Problem.of(ProblemKind.NOT_SIGNED_IN, "send a bearer token"));
        }
    }
}
