package org.roundtrip.forms.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Answers with a problem; also for those who refuse a call before any controller sees it. */
@Component
public class ProblemWriter {
    private static final String RETRY_AFTER = "Retry-After";

    private final StrictJson json;

    ProblemWriter(StrictJson json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        if (problem.status() == 503 && !response.containsHeader(RETRY_AFTER)) {
            response.setHeader(RETRY_AFTER, "5");
        }
        var body = json.write(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
