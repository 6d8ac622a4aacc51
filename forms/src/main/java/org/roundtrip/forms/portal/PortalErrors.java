package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers of the portal to what can't be done, in words and with a way to get on. */
@ControllerAdvice(basePackageClasses = PortalErrors.class)
class PortalErrors {

    @ExceptionHandler(LinkExpired.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String expired() {
        return "portal/expired";
    }

    @ExceptionHandler(NoDraft.class)
    String startAgain() {
        return "redirect:/return/order?again=yes";
    }

    @ExceptionHandler(TooManyTries.class)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String tooMany(TooManyTries e, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfter().toSeconds()));
        return "error/429";
    }
}
