package org.roundtrip.integrations.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.integrations.http.HttpAnswer.Answered;

/** What a provider compresses, asked or not, must be read as if it had not: an answer that is lost is a refund in doubt. */
class CompressedAnswersTest {
    private static final String ROUTE = "test-out";

    private static class Route extends OutboundRoutes {
        Route(String url) {
            super(url, Duration.ofSeconds(1), Duration.ofSeconds(2), ROUTE);
        }
    }

    @ParameterizedTest
    @CsvSource({"application/json,200,1", "application/json,422,1", ",201,1", "application/json,200,5000"})
    void readsACompressedAnswer(String type, int status, int refunds) throws Exception {
        var said = "{\"id\":\"re_1\"}".repeat(refunds);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            var packed = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(packed)) {
                zip.write(said.getBytes(StandardCharsets.UTF_8));
            }
            if (type != null) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(status, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (var camel = new CamelHttp(new Route(url))) {
            var answer = camel.http().send(ROUTE, HttpCall.get(url + "/x"));
            assertThat(answer).isInstanceOf(Answered.class);
            assertThat(((Answered) answer).text()).isEqualTo(said);
        } finally {
            server.stop(0);
        }
    }
}
