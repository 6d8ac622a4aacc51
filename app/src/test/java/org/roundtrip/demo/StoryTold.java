package org.roundtrip.demo;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;

/** Sends the requests of a {@link Story} in turn, as its reader does, who puts words of earlier answers into later requests. */
final class StoryTold {
    private static final Pattern GAP = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern OF_ANSWER = Pattern.compile("(\\w+)\\.response\\.body\\.(.+)");
    private static final Pattern DAY = Pattern.compile("\\$datetime \"YYYY-MM-DD\"(?: (-?\\d+) d)?");

    private final Story story;
    private final Map<String, String> given;
    private final Duration patience;
    private final Map<String, JsonNode> answers = new HashMap<>();

    /** @param given what the reader puts in place of the variables' values */
    StoryTold(Story story, Map<String, String> given, Duration patience) {
        this.story = story;
        this.given = given;
        this.patience = patience;
    }

    /** @throws AssertionError with the first request whose answer is not what the story says */
    void tell() {
        story.steps().forEach(this::take);
    }

    private void take(Step step) {
        var asked = story + ": " + step.method() + " " + filled(step.url());
        if (step.expectation().again()) {
            await().alias(asked).atMost(patience).untilAsserted(() -> send(step, asked));
        } else {
            send(step, asked);
        }
    }

    private void send(Step step, String asked) {
        var request = HttpRequest.newBuilder(URI.create(filled(step.url())))
                .method(step.method(), BodyPublishers.ofString(filled(step.body())));
        step.headers().forEach((header, value) -> request.header(header, login(filled(value))));
        var answer = Caller.send(request);
        try {
            step.expectation().check(answer);
        } catch (AssertionError wrong) {
            throw new AssertionError(asked + "\n" + filled(step.body()) + "\nwas answered " + answer, wrong);
        }
        if (!step.name().isEmpty()) {
            answers.put(step.name(), answer.json());
        }
    }

    /** Editors take a name and a password as they are. */
    private static String login(String value) {
        return value.startsWith("Basic ")
                ? "Basic "
                        + Base64.getEncoder().encodeToString(value.substring(6).getBytes(StandardCharsets.UTF_8))
                : value;
    }

    private String filled(String text) {
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(word(gap.group(1))));
    }

    private String word(String gap) {
        var day = DAY.matcher(gap);
        if (day.matches()) {
            long days = day.group(1) == null ? 0 : Long.parseLong(day.group(1));
            return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
        }
        var ofAnswer = OF_ANSWER.matcher(gap);
        var word = ofAnswer.matches() ? ofAnswer(ofAnswer.group(1), ofAnswer.group(2)) : variable(gap);
        if (word == null) {
            throw new AssertionError(story + " knows no " + gap);
        }
        return word;
    }

    private @Nullable String ofAnswer(String name, String path) {
        var answer = answers.get(name);
        return answer == null ? null : Expectation.found(answer, path);
    }

    private @Nullable String variable(String name) {
        var value = given.getOrDefault(name, story.variables().get(name));
        return value == null || value.equals("…") ? null : filled(value);
    }
}
