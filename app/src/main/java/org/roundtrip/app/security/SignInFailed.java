package org.roundtrip.app.security;

import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page. Nothing of it is remembered: strangers can fail as often as they like. */
final class SignInFailed {
    static final AuthenticationFailureHandler HANDLER =
            (request, response, e) -> response.sendRedirect(request.getContextPath() + "/desk/login?error");

    private SignInFailed() {}
}
