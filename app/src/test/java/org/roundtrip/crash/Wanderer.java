package org.roundtrip.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A browser whose requests a balancer sends to one node, then to another: cookies know of no ports. */
final class Wanderer {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(cookies)
            .build();
    private String node;
    private String csrf = "";

    Wanderer(String node) {
        this.node = node;
    }

    void isSentTo(String another) {
        node = another;
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    String cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    HttpResponse<String> open(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(node + path)).GET());
        var form = CSRF.matcher(answer.body());
        if (form.find()) {
            csrf = form.group(1);
        }
        return answer;
    }

    /** Sends a form of the page that was opened last. @return where it leads, or what is wrong */
    String send(String path, String fields) {
        var answer = send(HttpRequest.newBuilder(URI.create(node + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
        return answer.headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath())
                .orElseGet(() -> answer.statusCode() + " " + answer.body());
    }

    void signIn(String person, String password) {
        open("/desk/login");
        var to = send("/desk/login", "username=" + person + "&password=" + password);
        if (!to.equals("/desk")) {
            throw new IllegalStateException(person + " can't sign in: " + to);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
