package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers of the portal to what can't be done, in words and with a way to get on. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = PortalErrors.class)
class PortalErrors {

    @ExceptionHandler(LinkExpired.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String expired(Model model) {
        model.addAttribute("problems", Problems.none());
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

    /** A page number or the like that is none: somebody typed into the address. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String unreadable() {
        return "error/4xx";
    }
}
