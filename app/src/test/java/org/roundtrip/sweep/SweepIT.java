package org.roundtrip.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.TestServer;

/** Every route, as every role and as nobody, with ids of somebody else's and of nobody's. */
class SweepIT {
    private static final List<Door> DOORS = Doors.writtenDown();
    private static final List<Integer> OUTSIDE = List.of(401, 403, 404);

    // 404: Ada has no exchange, no repair …; 400 and 409: a list that wants to know whose, and units that are spoken
    // for.
    private static final List<Integer> READ = List.of(200, 400, 404, 409);

    private static TestServer server;
    private static SweepShop shop;
    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        shop = SweepShop.open();
        server = shop.server();
        Door.ROLES.forEach(role -> VISITORS.put(role, new Visitor(server, role.toLowerCase(Locale.ROOT))));
        stranger = new Visitor(server, null);
    }

    private final List<String> open = new ArrayList<>();

    private void expect(boolean right, String who, Door door, Object got) {
        if (!right) {
            open.add(who + " " + door.route() + " -> " + got);
        }
    }

    private static List<Door> staffDoors() {
        return DOORS.stream()
                .filter(door -> (door.isApi() || door.isDesk()) && !door.who().contains(Door.ANYBODY))
                .toList();
    }

    private static List<Door> customerDoors() {
        return DOORS.stream().filter(door -> door.who().contains(Door.CUSTOMER)).toList();
    }

    @Test
    void noDoorIsMissingOnTheList() {
        var written = routes(DOORS);
        assertThat(written).hasSizeGreaterThan(150);
        assertThat(missing(Doors.built(server), written)).as("not on the list").isEmpty();
        assertThat(missing(written, Doors.built(server))).as("on the list only").isEmpty();
        var api = routes(DOORS.stream().filter(Door::isApi).toList());
        assertThat(missing(api, Doors.described(server)))
                .as("not in the API's description")
                .isEmpty();
        assertThat(missing(Doors.described(server), api)).as("described only").isEmpty();
    }

    private static Set<String> routes(List<Door> doors) {
        return doors.stream().map(Door::route).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }

    @Test
    void nobodyIsLetInWithoutSigningIn() {
        for (var door : staffDoors()) {
            var answer = stranger.knock(door, shop.adas(door));
            boolean toLogin =
                    answer.statusCode() == 302 && Visitor.location(answer).contains("/desk/login");
            expect(door.isApi() ? answer.statusCode() == 401 : toLogin, "nobody", door, answer.statusCode());
        }
        assertThat(open).isEmpty();
    }

    @Test
    void aRoleThatIsNotOnTheListStaysOutside() {
        for (var door : staffDoors()) {
            for (var role : door.others()) {
                var answer = VISITORS.get(role).knock(door, shop.adas(door));
                expect(OUTSIDE.contains(answer.statusCode()), role, door, answer.statusCode());
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void aRoleOfTheListReadsWhatThereIsAndFindsNothingWhereThereIsNone() {
        int read = 0;
        for (var door : staffDoors()) {
            for (var role : door.who()) {
                var path = door.reads() ? shop.adas(door) : SweepShop.nobodys(door);
                var answer = VISITORS.get(role).knock(door, path);
                boolean here = door.reads() && !path.contains("404404");
                read += here && answer.statusCode() == 200 ? 1 : 0;
                expect(
                        here
                                ? READ.contains(answer.statusCode())
                                : answer.statusCode() < 500
                                        && !List.of(401, 403).contains(answer.statusCode()),
                        role,
                        door,
                        answer.statusCode() + " " + Visitor.location(answer)
                                + answer.body().lines().findFirst().orElse(""));
            }
        }
        assertThat(open).isEmpty();
        assertThat(read).as("doors that opened").isGreaterThan(120);
    }

    @Test
    void whoHasNoRoleOfTheDeskIsToldWhoHeIsAndWhomToAsk() {
        var told = VISITORS.get("INTEGRATOR").knock(Door.of("GET /desk : STAFF"), "/desk");
        assertThat(told.statusCode()).isEqualTo(403);
        assertThat(told.body())
                .contains(
                        "You have no role here yet", "signed in as", "looks after accounts", "action=\"/desk/logout\"");
        var other = VISITORS.get("WAREHOUSE").knock(Door.of("GET /desk : STAFF"), "/desk/queue/finance");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).doesNotContain("You have no role here yet");
    }

    @Test
    void absentAndNotYoursAreOneAnswerToCustomers() {
        int opened = 0;
        for (var door : customerDoors()) {
            if (door.reads()) {
                opened += stranger.knock(door, shop.adas(door)).statusCode() == 200 ? 1 : 0;
            }
            var others = stranger.knock(door, shop.withBobsKey(door));
            var absent = stranger.knock(door, SweepShop.nobodys(door));
            expect(others.statusCode() == 404, "Bob", door, others.statusCode());
            expect(absent.statusCode() == 404, "Bob", door, absent.statusCode());
            expect(plain(others.body()).equals(plain(absent.body())), "Bob", door, "another text");
        }
        assertThat(open).isEmpty();
        assertThat(opened).as("doors that open to Ada").isGreaterThan(2);
    }

    /** Without what every page has of its own, and what was typed into the address. */
    private static String plain(String body) {
        return body.replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void nothingIsChangedByAFormThatIsNotOurs() {
        for (var door : DOORS) {
            if (door.method().equals("POST") && !door.isApi() && !door.path().startsWith("/webhooks/")) {
                var who = door.isDesk() ? VISITORS.get("SUPPORT") : stranger;
                var answer = who.post(shop.adas(door), "", false);
                expect(answer.statusCode() == 403, "a form without its token", door, answer.statusCode());
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void whoNeedsNoNamesMoneyOrLinkIsToldNone() {
        var door = Door.of("GET /api/v1/cases/{number} : ALL");
        for (var role : List.of("WAREHOUSE", "TECHNICIAN")) {
            var seen = VISITORS.get(role).knock(door, shop.adas(door)).body();
            assertThat(seen)
                    .doesNotContain("ada@example.invalid", "Ada Byron", "/track/")
                    .contains("A.B.");
            assertThat(VISITORS.get(role).knock(door, "/api/v1/cases?limit=5").body())
                    .doesNotContain("@example.invalid", "Ada Byron");
        }
        for (var role : List.of("FINANCE", "OPERATIONS")) {
            assertThat(VISITORS.get(role).knock(door, shop.adas(door)).body()).doesNotContain("/track/");
        }
        assertThat(VISITORS.get("SUPPORT").knock(door, shop.adas(door)).body()).contains("/track/", "ada@example");
    }

    @Test
    void whatIsNoDoorOfOursIsShut() {
        var stray = List.of(
                "/engine-rest/process-definition",
                "/camunda/app/welcome/default/",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/metrics",
                "/h2-console",
                "/desk/../api/v1/cases",
                "/api/v2/cases",
                "/.env",
                "/WEB-INF/web.xml",
                "/processes/return-case.bpmn",
                "/application.yaml");
        for (var path : stray) {
            var answer = stranger.knock(new Door("GET", "/", Set.of()), path);
            assertThat(answer.statusCode()).as(path).isIn(302, 400, 401, 403, 404);
            assertThat(answer.body()).as(path).doesNotContain("roundtrip:", "<bpmn");
        }
    }
}
