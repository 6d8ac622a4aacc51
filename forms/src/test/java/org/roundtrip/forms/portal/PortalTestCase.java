package org.roundtrip.forms.portal;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.Messages;
import org.roundtrip.cases.Timeline;
import org.roundtrip.forms.bench.OnTestBench;
import org.roundtrip.forms.bench.Tables;
import org.roundtrip.forms.bench.TestClock;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.orders.OrderBook;
import org.roundtrip.work.Commands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A browser's view of the portal: real pages over real tables, with one cookie kept between requests. */
@OnTestBench
abstract class PortalTestCase {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Tables tables;

    @Autowired
    TestClock clock;

    @Autowired
    CaseFiles files;

    MockMvc mvc;
    JdbcClient jdbc;
    Shop shop;
    String order;
    private String address;
    private final Map<String, Cookie> cookies = new HashMap<>();

    @BeforeEach
    void openShop() {
        clock.standAt(Shop.NOW);
        tables.clear();
        jdbc = tables.jdbc();
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
        shop = new Shop(
                context.getBean(OrderBook.class),
                context.getBean(OpenRequest.class),
                files,
                context.getBean(AccessLinks.class),
                context.getBean(Timeline.class),
                context.getBean(Messages.class),
                jdbc,
                context.getBean(Commands.class));
        // An address of its own keeps a test from using up the tries of others.
        order = "T" + UUID.randomUUID().toString().substring(0, 12);
        address = "192.0.2." + UUID.randomUUID();
        cookies.clear();
    }

    /** What came back, with its body checked for what no page may ever hold. */
    record Answer(int status, String body, String location, MockHttpServletResponse response) {}

    Answer open(String path) {
        return send(get(URI.create(path)));
    }

    /** Posts fields given as name, value, name, value… */
    Answer submit(String path, String... fields) {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            request.with(r -> {
                r.setRemoteAddr(address);
                return r;
            });
            var response = mvc.perform(
                            cookies.isEmpty()
                                    ? request
                                    : request.cookie(cookies.values().toArray(Cookie[]::new)))
                    .andReturn()
                    .getResponse();
            Arrays.stream(response.getCookies()).forEach(cookie -> cookies.put(cookie.getName(), cookie));
            var body = response.getContentAsString(StandardCharsets.UTF_8);
            // Only pages are texts: in the bytes of a document two question marks are chance.
            var page = String.valueOf(response.getContentType()).startsWith("text/html");
            if (page && body.contains("??")) {
                throw new AssertionError("a text is missing: " + body.substring(body.indexOf("??")));
            }
            return new Answer(
                    response.getStatus(), body, Objects.requireNonNullElse(response.getRedirectedUrl(), ""), response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    void findOrder() {
        submit("/return/order", "number", order, "proof", Shop.EMAIL);
    }

    /** Fills everything in up to the last page, for two units of line 1. */
    String fillIn(String comment) {
        findOrder();
        submit("/return/items", "units-1", "2");
        submit("/return/reasons", "reason-1", "TOO_SMALL", "comment-1", comment);
        submit("/return/outcome", "way-1", "REFUND");
        var page = open("/return/check").body();
        return page.replaceFirst("(?s).*name=\"draft\" value=\"(\\w+)\".*", "$1");
    }

    CaseFile someCase() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 339));
        return shop.open(order, 1, 2, null);
    }

    Cookie cookie() {
        return Objects.requireNonNull(cookies.get(DraftCookie.NAME));
    }

    void anotherBrowser() {
        cookies.clear();
    }
}
