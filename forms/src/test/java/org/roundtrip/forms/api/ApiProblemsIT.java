package org.roundtrip.forms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.validation.Validation;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.orders.OrderDiffers;
import org.roundtrip.worklist.AlreadyAnswered;
import org.roundtrip.worklist.NotAllowed;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.TaskTaken;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class ApiProblemsIT {
    private final ProblemWriter writer = new ProblemWriter(
            new StrictJson(Validation.buildDefaultValidatorFactory().getValidator()));
    private final Api api = new Api();

    @BeforeEach
    void signIn() {
        Api.signIn("shop", Roles.INTEGRATOR);
    }

    @AfterEach
    void close() {
        api.close();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new CaseNotFound("x"), 404, "not-found"),
                Arguments.of(new TaskGone(), 404, "not-found"),
                Arguments.of(new TaskTaken("sue"), 409, "task-taken"),
                Arguments.of(new TooLate("cancel-too-late", "late"), 409, "too-late"),
                Arguments.of(new NotAllowed("four-eyes", "no"), 403, "not-allowed"),
                Arguments.of(new AlreadyAnswered("already-approved", "no"), 409, "already-answered"),
                Arguments.of(new OrderDiffers("1"), 409, "order-differs"),
                Arguments.of(new InvalidRequest("/a", "b", "c"), 400, "invalid-request"),
                Arguments.of(new InvalidRequest("/a", "quantity-above-left", "c"), 409, "units-not-free"),
                Arguments.of(new CannotAcquireLockException("x"), 409, "concurrent-change"),
                Arguments.of(new DuplicateKeyException("x"), 409, "concurrent-change"),
                Arguments.of(new DataAccessResourceFailureException("x"), 503, "unavailable"),
                Arguments.of(new CannotCreateTransactionException("x"), 503, "unavailable"),
                Arguments.of(new IllegalStateException(new SQLException("gone", "08S01")), 503, "unavailable"),
                Arguments.of(new IllegalStateException("secret"), 500, "internal-error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void haveOneStatusAndTypeEach(Exception failure, int status, String slug) throws Exception {
        var response = new MockHttpServletResponse();
        var view = new ApiProblems(writer)
                .resolveException(new MockHttpServletRequest("GET", "/api/v1/x"), response, null, failure);
        assertThat(view).isNotNull();
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("/problems/" + slug + "\"")
                .doesNotContain("secret");
        assertThat(response.getHeader("Retry-After")).isEqualTo(status == 503 ? "5" : null);
    }

    @Test
    void leavePagesAlone() {
        var view = new ApiProblems(writer)
                .resolveException(
                        new MockHttpServletRequest("GET", "/desk"),
                        new MockHttpServletResponse(),
                        null,
                        new TaskGone());
        assertThat(view).isNull();
    }

    @Test
    void sayWhatSpringRefuses() {
        var method = api.send("DELETE", "/api/v1/orders/1", "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.response().getHeader("Allow")).contains("GET", "PUT");
        var media = api.send(put("/api/v1/orders/1").contentType("text/plain").content("x"));
        assertThat(media.status()).isEqualTo(415);
        assertThat(media.at("/type").asString()).endsWith("/unsupported-media-type");
        assertThat(api.send(put("/api/v1/orders/1").contentType("application/json"))
                        .status())
                .isEqualTo(400);
        var large = api.send("PUT", "/api/v1/orders/1", " ".repeat(Bodies.MAX_BYTES + 1));
        assertThat(large.status()).isEqualTo(413);
        assertThat(api.send(post("/api/v1/cases")
                                .contentType("application/json")
                                .content("{}"))
                        .at("/type")
                        .asString())
                .contains("problems");
        assertThat(api.get("/api/v1/refunds/x").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/refunds/99").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/refunds?state=ODD").status()).isEqualTo(400);
    }
}
