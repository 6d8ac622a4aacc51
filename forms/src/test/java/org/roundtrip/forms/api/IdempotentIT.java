package org.roundtrip.forms.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.work.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class IdempotentIT {
    private static final int CALLERS = 20;

    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void givesTwentyCallersAtOnceOneEffectAndOneAnswer() throws Exception {
        api.order("100");
        var body = Samples.openCase("100", 1, null);
        var together = new CyclicBarrier(CALLERS);
        var answers = inParallel(() -> {
            Api.signIn("shop", Roles.INTEGRATOR);
            together.await(30, TimeUnit.SECONDS);
            return api.post("/api/v1/cases", "same", body);
        });
        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Api.Answer::body).distinct()).hasSize(1);
        assertThat(count("case_file")).isEqualTo(1);
    }

    @Test
    void makesASecondCallWaitForTheFirstThatIsUnderWay() throws Exception {
        Api.signIn("shop", Roles.INTEGRATOR);
        var idempotent = api.bean(Idempotent.class);
        var effects = new AtomicInteger();
        var inside = new CountDownLatch(1);
        var othersCame = new CountDownLatch(CALLERS - 1);
        var answers = inParallel(
                () -> {
                    Api.signIn("shop", Roles.INTEGRATOR);
                    if (effects.get() > 0 || inside.getCount() == 0) {
                        othersCame.countDown();
                    }
                    return idempotent.once(call(), "same", () -> {
                        // Proof of overlap: the effect goes on only after every other caller has come while it ran.
                        effects.incrementAndGet();
                        inside.countDown();
                        await(othersCame);
                        return ResponseEntity.ok(new NoFields());
                    });
                },
                inside);
        assertThat(effects).hasValue(1);
        assertThat(othersCame.getCount()).isZero();
        assertThat(answers.stream().map(a -> new String(a.getBody())).distinct())
                .containsExactly("{}");
    }

    @Test
    void refusesAKeyForAnotherRequestAndKeepsUsersApart() {
        api.order("100");
        var first = api.post("/api/v1/cases", "k", Samples.openCase("100", 1, null));
        assertThat(first.status()).isEqualTo(201);
        var mismatch = api.post("/api/v1/cases", "k", Samples.openCase("100", 2, null));
        assertThat(mismatch.status()).isEqualTo(422);
        assertThat(mismatch.at("/type").asString()).endsWith("/idempotency-key-reused");

        Api.signIn("other", Roles.INTEGRATOR);
        var others = api.post("/api/v1/cases", "k", Samples.openCase("100", 1, null));
        assertThat(others.status()).isEqualTo(201);
        assertThat(others.at("/number")).isNotEqualTo(first.at("/number"));
        assertThat(api.post("/api/v1/cases", "K", Samples.openCase("100", 1, null))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void repeatsHeadersAndBytesOfTheFirstAnswer() {
        api.order("100");
        var first = api.post("/api/v1/cases", "k", Samples.openCase("100", 1, null));
        int before = api.statements();
        var again = api.post("/api/v1/cases", "k", Samples.openCase("100", 1, null));
        assertThat(api.statements() - before).isEqualTo(2);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.response().getHeader("Location"))
                .isEqualTo(first.response().getHeader("Location"));
        assertThat(again.response().getHeader("ETag"))
                .isEqualTo(first.response().getHeader("ETag"));
        assertThat(again.response().getContentType()).isEqualTo("application/json");
    }

    @Test
    void forgetsTheKeyOfACallThatFailed() {
        api.order("100");
        assertThat(api.post("/api/v1/cases", "k", Samples.openCase("100", 9, null))
                        .status())
                .isEqualTo(400);
        assertThat(count("idempotency_key")).isZero();
        assertThat(api.post("/api/v1/cases", "k", Samples.openCase("100", 1, null))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void forgetsKeysAfterTwoDays() {
        var keys = api.bean(IdempotencyKeys.class);
        api.bean(Commands.class).run(() -> keys.take("a".repeat(64), "shop", "f"));
        keys.purge();
        assertThat(count("idempotency_key")).isEqualTo(1);
        api.database()
                .sql("update idempotency_key set created_at = created_at - ?")
                .param(IdempotencyKeys.KEPT.plusMillis(1).toMillis())
                .update();
        keys.purge();
        assertThat(count("idempotency_key")).isZero();
    }

    private static MockHttpServletRequest call() {
        return new MockHttpServletRequest("POST", "/api/v1/cases");
    }

    private int count(String table) {
        return api.database()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> inParallel(Callable<T> call) throws Exception {
        return inParallel(call, null);
    }

    /** Runs twenty at once; with a signal, the others come after the first has given it. */
    private static <T> List<T> inParallel(Callable<T> call, CountDownLatch signal) throws Exception {
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            var first = threads.submit(call);
            if (signal != null) {
                await(signal);
            }
            var futures = IntStream.range(1, CALLERS)
                    .mapToObj(i -> threads.submit(call))
                    .toList();
            var answers = new java.util.ArrayList<T>(List.of(first.get()));
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
