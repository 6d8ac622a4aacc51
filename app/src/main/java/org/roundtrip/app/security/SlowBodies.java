package org.roundtrip.app.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Has every body that is read watched, whoever reads it. This is a part of Tomcat and no filter, because the parts of a
 * form are read by Tomcat itself, past any filter's wrapper, and so is what nobody read.
 */
@Component
class SlowBodies extends ValveBase implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final String SOON = "30";

    private final BodyPace pace;

    SlowBodies(BodyPace pace) {
        super(true);
        this.pace = pace;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.getPipeline().addValve(this));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var body = new WatchedBody(request, pace);
        request.getCoyoteRequest().setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (body.refused() != 0 && !response.isCommitted()) {
                // No error page: it would ask for the body once more.
                request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
                response.setSuspended(false);
                response.reset();
                response.getCoyoteResponse().resetError();
                response.setStatus(body.refused());
                response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
                response.setContentLength(0);
                response.flushBuffer();
            }
            body.finish();
        } finally {
            request.getCoyoteRequest().setInputBuffer(body.unwatched());
        }
    }
}
