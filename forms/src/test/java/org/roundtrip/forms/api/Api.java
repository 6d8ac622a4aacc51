package org.roundtrip.forms.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;
import org.roundtrip.forms.bench.CountingDataSource;
import org.roundtrip.forms.bench.FakeVerbs;
import org.roundtrip.forms.bench.Tables;
import org.roundtrip.forms.bench.TestBench;
import org.roundtrip.forms.bench.TestClock;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a program would, over the real domain and empty tables. */
public class Api implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** When everything here happens. */
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final WebApplicationContext context = TestBench.running();
    private final MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();

    public Api() {
        bean(TestClock.class).standAt(NOW);
        bean(FakeVerbs.class).stepAside();
        bean(Tables.class).clear();
    }

    /** What came back. */
    public record Answer(int status, MockHttpServletResponse response, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public JsonNode at(String pointer) {
            return json().at(pointer);
        }
    }

    public static void signIn(String name, String... roles) {
        var authorities = Arrays.stream(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, "", authorities));
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }

    public Answer get(String path, String... headers) {
        return send(with(request(HttpMethod.GET, java.net.URI.create(path)), headers));
    }

    public Answer send(String method, String path, String json, String... headers) {
        return send(with(
                request(HttpMethod.valueOf(method), java.net.URI.create(path))
                        .contentType("application/json")
                        .content(json),
                headers));
    }

    public Answer post(String path, String key, String json) {
        return send("POST", path, json, Idempotent.HEADER, key);
    }

    public Answer send(MockHttpServletRequestBuilder request) {
        try {
            var response = mvc.perform(request).andReturn().getResponse();
            return new Answer(
                    response.getStatus(),
                    response,
                    response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The test's own look at the tables, which commits by itself. */
    public JdbcClient database() {
        return bean(Tables.class).jdbc();
    }

    /** How many statements the product has sent to the database so far. */
    public int statements() {
        return ((CountingDataSource) bean(DataSource.class)).soFar();
    }

    /** Puts an order {@code number} of two lines: three units for 30.00, one for 5.00. */
    public void order(String number) {
        signIn("shop", Roles.INTEGRATOR);
        var answer = send("PUT", "/api/v1/orders/" + number, Samples.order("pi_" + number));
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
    }

    @Override
    public void close() {
        signOut();
    }
}
