package org.roundtrip.integrations.http;

import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Sends a call through a provider's outbound route (see {@link OutboundRoutes}) and hands back what came of it. */
@Component
public class OutboundHttp {
    private final ProducerTemplate template;

    OutboundHttp(ProducerTemplate template) {
        this.template = template;
    }

    /** Calls once. Never throws for what the provider does; silence is {@link HttpAnswer.None}. */
    public HttpAnswer send(String routeId, HttpCall call) {
        var exchange = template.request("direct:" + routeId, outgoing -> fill(outgoing, call));
        if (exchange.getException() != null) {
            // The kind of trouble only: a message may carry addresses and keys.
            return new HttpAnswer.None(exchange.getException().getClass().getSimpleName());
        }
        var message = exchange.getMessage();
        var status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        var body = message.getBody(byte[].class);
        return status == null
                ? new HttpAnswer.None("no status line")
                : new HttpAnswer.Answered(status, headersOf(message.getHeaders()), body == null ? new byte[0] : body);
    }

    private static void fill(Exchange exchange, HttpCall call) {
        var message = exchange.getMessage();
        message.setBody(call.body());
        call.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_METHOD, call.method());
        message.setHeader(Exchange.HTTP_URI, call.url());
        if (call.query() != null) {
            message.setHeader(Exchange.HTTP_QUERY, call.query());
        }
    }

    private static Map<String, String> headersOf(Map<String, Object> raw) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        raw.forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return headers;
    }
}
