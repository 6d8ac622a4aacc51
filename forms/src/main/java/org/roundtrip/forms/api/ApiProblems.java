package org.roundtrip.forms.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns whatever goes wrong under {@code /api} into problem details. A resolver and no advice: an advice is chosen by
 * controller, and paths nobody answers have none; so pages keep their own error handling.
 */
class ApiProblems implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final ProblemWriter writer;

    ApiProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        // A stream that breaks off must not look complete: let the container cut the connection.
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/") || response.isCommitted()) {
            return null;
        }
        response.reset();
        if (e instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            writer.write(response, problem(e));
        } catch (IOException gone) {
            LOG.debug("The caller did not wait for the answer", gone);
        }
        return new ModelAndView();
    }

    private static Problem problem(Exception e) {
        return DomainProblems.of(e)
                .or(() -> WebProblems.of(e))
                .or(() -> DatabaseProblems.of(e))
                .orElseGet(() -> unexpected(e));
    }

    private static Problem unexpected(Exception e) {
        var reference = UUID.randomUUID().toString();
        LOG.error("A call failed, reference {}", reference, e);
        return Problem.of(ProblemKind.INTERNAL_ERROR, "if it lasts, report reference " + reference);
    }
}
