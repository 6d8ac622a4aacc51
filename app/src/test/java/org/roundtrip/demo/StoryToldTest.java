package org.roundtrip.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story that lies is found out, and what its requests say is what is sent. */
class StoryToldTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What was asked for: method, address, login and body. */
    private final List<String> asked = new ArrayList<>();

    private HttpServer server;

    /** Opens a case, says 409 to whoever cancels it, and has a label from the third look on. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            var login = call.getRequestHeaders().getFirst("Authorization");
            asked.add(call.getRequestMethod() + " " + call.getRequestURI() + " " + login + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int status = call.getRequestURI().getPath().endsWith("/cancel") ? 409 : 200;
            var label = asked.size() < 3 ? "null" : "\"SBX-1\"";
            var body = ("{\"number\": \"RMA-1\", \"parcels\": [{\"label\": " + label + "}], \"state\": \"open\"}")
                    .getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void tell(String text) {
        var host = "http://127.0.0.1:" + server.getAddress().getPort();
        new StoryTold(Story.of("a story", text), Map.of("host", host, "ann-password", "secret"), PATIENCE).tell();
    }

    @Test
    void wordsOfEarlierAnswersVariablesAndDaysAreFilledIn() {
        tell("""
                ### A case
                @host = http://127.0.0.1:8080
                @ann-password = …
                @yesterday = {{$datetime "YYYY-MM-DD" -1 d}}

                # @name case
                POST {{host}}/cases
                Authorization: Basic ann:{{ann-password}}

                {"at": "{{yesterday}}"}

                ### Its page
                # expect state is open
                PUT {{host}}/cases/{{case.response.body.number}}
                """);
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        assertThat(asked)
                .containsExactly(
                        "POST /cases Basic YW5uOnNlY3JldA== {\"at\": \"" + yesterday + "\"}", "PUT /cases/RMA-1 null ");
    }

    @Test
    void aRequestIsSentAgainUntilItsAnswerIsAsExpected() {
        tell("# @name label\n# again until parcels[0].label\nGET {{host}}/a\n\n###\nGET {{host}}/"
                + "{{label.response.body.parcels[0].label}}");
        assertThat(asked).hasSize(4).last().asString().startsWith("GET /SBX-1 ");
    }

    @Test
    void anAnswerThatSaysNoIsReportedUnlessTheStorySaysSo() {
        assertThatThrownBy(() -> tell("### No\nPOST {{host}}/cancel"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("POST", "/cancel", "409", "RMA-1");
        assertThatCode(() -> tell("### No\n# expect 409\nPOST {{host}}/cancel")).doesNotThrowAnyException();
    }

    @Test
    void aWrongExpectationIsReported() {
        assertThatThrownBy(() -> tell("# expect 409\nGET {{host}}/a")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> tell("# expect state is closed\nGET {{host}}/a"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> tell("# expect refund\nGET {{host}}/a")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> tell("# again until state is closed\nGET {{host}}/a"))
                .hasStackTraceContaining("closed")
                .hasStackTraceContaining("RMA-1");
    }

    @Test
    void whatNobodyAnsweredOrFilledInIsReported() {
        assertThatThrownBy(() -> tell("# @name case\nGET {{host}}/{{case.response.body.number}}"))
                .hasMessageContaining("case.response.body.number");
        assertThatThrownBy(() -> tell("@token = …\n\nGET {{host}}/{{token}}")).hasMessageContaining("token");
        assertThat(asked).isEmpty();
    }

    @Test
    void aLineThatMeansNothingIsAMistake() {
        assertThatThrownBy(() -> tell("GTE {{host}}/a")).hasMessageContaining("GTE");
        assertThatThrownBy(() -> tell("GET {{host}}/a\nContent-Type application/json"))
                .hasMessageContaining("Content-Type");
        assertThatThrownBy(() -> tell("# expects 409\nGET {{host}}/a")).hasMessageContaining("expects");
        assertThatThrownBy(() -> tell("### Only words")).hasMessageContaining("a story");
    }
}
