package org.roundtrip.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.roundtrip.support.Caller;
import org.roundtrip.support.TestServer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The doors there are: as written down, as built, and as the API's description tells them. */
final class Doors {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private Doors() {}

    static List<Door> writtenDown() {
        try (var in = Objects.requireNonNull(Doors.class.getResourceAsStream("/sweep/doors.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Door::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every route that a controller of ours answers. */
    static TreeSet<String> built(TestServer server) {
        return server.all(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.roundtrip."))
                .flatMap(each -> {
                    var methods = each.getKey().getMethodsCondition().getMethods();
                    return each.getKey().getPatternValues().stream()
                            .filter(path -> !path.equals("/error") && !path.endsWith("/**"))
                            .flatMap(path -> methods.stream().map(method -> method.name() + " " + path));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every route that {@code /v3/api-docs} tells of. */
    static TreeSet<String> described(TestServer server) {
        var paths = Caller.send(HttpRequest.newBuilder(URI.create(server.url() + "/v3/api-docs"))
                        .GET())
                .json()
                .path("paths");
        var routes = new TreeSet<String>();
        paths.propertyStream().forEach(path -> path.getValue()
                .propertyStream()
                .map(verb -> verb.getKey().toUpperCase(java.util.Locale.ROOT))
                .filter(METHODS::contains)
                .forEach(method -> routes.add(method + " " + path.getKey())));
        return routes;
    }
}
