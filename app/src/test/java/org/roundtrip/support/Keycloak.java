package org.roundtrip.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.roundtrip.support.Caller.Answer;
import tools.jackson.databind.JsonNode;

/**
 * The real Keycloak that {@code dev/keycloak} started, as its administrator sees it. {@code roundtrip.test.keycloak} is
 * the realm's address, {@code roundtrip.test.keycloak-secrets} the file of its secrets.
 */
public final class Keycloak {
    private final String base;
    private final Properties secrets = new Properties();

    private Keycloak(String base, Path file) {
        this.base = base;
        try (var reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Keycloak running() {
        return new Keycloak(
                System.getProperty("roundtrip.test.keycloak").replaceFirst("/realms/.*", ""),
                Path.of(System.getProperty("roundtrip.test.keycloak-secrets")));
    }

    public String issuer(String realm) {
        return base + "/realms/" + realm;
    }

    public String secret(String name) {
        return secrets.getProperty(name);
    }

    /** A program's access token. */
    public String token(String realm, String client, String secret) {
        return ask(realm, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret))
                .path("access_token")
                .asString();
    }

    public String shopToken() {
        return token("roundtrip", "shop", secret("ROUNDTRIP_SHOP_SECRET"));
    }

    /** What tells a program who somebody is; it names our API and his roles, and is no access token. */
    public String idToken(String person) {
        var client = "who-" + UUID.randomUUID();
        post(
                "/admin/realms/roundtrip/clients",
                "{\"clientId\": \"" + client + "\", \"secret\": \"a-secret\", \"publicClient\": false,"
                        + " \"directAccessGrantsEnabled\": true, \"protocolMappers\": ["
                        + (audience("roundtrip-api") + "," + INTEGRATOR)
                                .replace("\"access.token.claim\"", "\"id.token.claim\"")
                        + "]}");
        return ask(
                        "roundtrip",
                        Map.of(
                                "grant_type",
                                "password",
                                "scope",
                                "openid",
                                "client_id",
                                client,
                                "client_secret",
                                "a-secret",
                                "username",
                                person,
                                "password",
                                secret("ROUNDTRIP_PEOPLE_PASSWORD")))
                .path("id_token")
                .asString();
    }

    /** The key a realm's tokens are checked with, as anybody may read it. */
    public byte[] publicKey(String realm) {
        return Caller.send(HttpRequest.newBuilder(URI.create(issuer(realm))).GET())
                .json()
                .path("public_key")
                .asString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode ask(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return done(Caller.send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))))
                .json();
    }

    private String admin() {
        return ask(
                        "master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                "admin",
                                "password",
                                secret("KC_BOOTSTRAP_ADMIN_PASSWORD")))
                .path("access_token")
                .asString();
    }

    /** Lets the desk at this address sign people in. Its access tokens live for so long; nobody else's change. */
    public void deskIsAt(String url, int tokenSeconds) {
        var client = client("roundtrip", "roundtrip-desk");
        put(
                "/admin/realms/roundtrip/clients/" + client,
                "{\"redirectUris\": [\"" + url
                        + "/desk/oidc/back/keycloak\"], \"attributes\": {\"pkce.code.challenge.method\": \"S256\","
                        + " \"backchannel.logout.session.required\": \"true\", \"backchannel.logout.url\": \"" + url
                        + "/logout/connect/back-channel/keycloak\","
                        + " \"access.token.lifespan\": \"" + tokenSeconds
                        + "\", \"post.logout.redirect.uris\": \"" + url + "/desk/login?logout\"}}");
    }

    private String client(String realm, String name) {
        return get("/admin/realms/" + realm + "/clients?clientId=" + name)
                .path(0)
                .path("id")
                .asString();
    }

    /** A new person with these roles and everybody's password. */
    public void person(String name, String... roles) {
        post(
                "/admin/realms/roundtrip/users",
                "{\"username\": \"" + name + "\", \"enabled\": true, \"email\": \"" + name
                        + "@example.invalid\", \"emailVerified\": true, \"firstName\": \"A\", \"lastName\": \"Person\","
                        + " \"credentials\": [{\"type\": \"password\", \"temporary\": false, \"value\": \""
                        + secret("ROUNDTRIP_PEOPLE_PASSWORD") + "\"}]}");
        for (var role : roles) {
            post(rolesOf(name), "[" + get("/admin/realms/roundtrip/roles/" + role) + "]");
        }
    }

    public void takesRole(String name, String role) {
        var body = "[" + get("/admin/realms/roundtrip/roles/" + role) + "]";
        done(Caller.send(to(rolesOf(name))
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(body))));
    }

    private String rolesOf(String name) {
        return "/admin/realms/roundtrip/users/" + user(name) + "/role-mappings/realm";
    }

    private String user(String name) {
        return get("/admin/realms/roundtrip/users?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asString();
    }

    /** Ends a person's sessions, as an administrator does by a button. */
    public void logsOut(String person) {
        post("/admin/realms/roundtrip/users/" + user(person) + "/logout", "{}");
    }

    public void enable(String person, boolean enabled) {
        put("/admin/realms/roundtrip/users/" + user(person), "{\"enabled\": " + enabled + "}");
    }

    /** Another realm of the same Keycloak, with a program whose tokens look like ours. */
    public void realm(String name, String client, String secret) {
        post(
                "/admin/realms",
                "{\"realm\": \"" + name + "\", \"enabled\": true, \"clients\": [{\"clientId\": \"" + client
                        + "\", \"secret\": \"" + secret
                        + "\", \"serviceAccountsEnabled\": true, \"publicClient\": false,"
                        + " \"protocolMappers\": [" + audience("roundtrip-api") + "," + INTEGRATOR + "]}]}");
    }

    /** A program of our realm that is none of ours: its tokens are for another API. */
    public void program(String client, String secret, String audience, boolean integrator, int lifeSeconds) {
        post(
                "/admin/realms/roundtrip/clients",
                "{\"clientId\": \"" + client + "\", \"secret\": \"" + secret
                        + "\", \"serviceAccountsEnabled\": true, \"publicClient\": false, \"attributes\":"
                        + " {\"access.token.lifespan\": \"" + lifeSeconds + "\"}, \"protocolMappers\": ["
                        + audience(audience) + (integrator ? "," + INTEGRATOR : "") + "]}");
    }

    private static final String INTEGRATOR =
            "{\"name\": \"roles\", \"protocol\": \"openid-connect\", \"protocolMapper\":"
                    + " \"oidc-hardcoded-claim-mapper\", \"config\": {\"claim.name\": \"roles\", \"claim.value\":"
                    + " \"[\\\"integrator\\\"]\", \"jsonType.label\": \"JSON\", \"access.token.claim\": \"true\"}}";

    private static String audience(String audience) {
        return "{\"name\": \"audience\", \"protocol\": \"openid-connect\", \"protocolMapper\": \"oidc-audience-mapper\","
                + " \"config\": {\"included.custom.audience\": \"" + audience
                + "\", \"access.token.claim\": \"true\"}}";
    }

    private JsonNode get(String path) {
        return done(Caller.send(to(path).GET())).json();
    }

    private void put(String path, String json) {
        done(Caller.send(to(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json))));
    }

    private void post(String path, String json) {
        done(Caller.send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json))));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + admin());
    }

    private static Answer done(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }
}
