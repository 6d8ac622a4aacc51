package org.roundtrip.forms.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a program would, over the real domain and a database of its own. */
public class Api implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final MockMvc mvc;

    public Api() {
        context.setServletContext(new MockServletContext());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "roundtrip.link-secret", "0123456789012345678901234567890123456789",
                                "roundtrip.public-url", "http://shop.example")));
        context.register(ApiContext.class);
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
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

    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** How many statements the database has seen so far. */
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
        context.close();
    }
}
