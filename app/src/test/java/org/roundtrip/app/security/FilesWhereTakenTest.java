package org.roundtrip.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.forms.UploadLimit;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class FilesWhereTakenTest {
    private static final String PARTS = "multipart/form-data; boundary=x";

    private final FilesWhereTaken filter = new FilesWhereTaken(new UploadLimit(5, 5, 3, DataSize.ofBytes(1000)));

    @ParameterizedTest
    @CsvSource({
        "/desk/tasks/7/form, multipart/form-data; boundary=x, true, 200",
        "/desk/tasks/7/form, multipart/form-data; boundary=x, false, 415",
        "/desk/tasks/7/form, Multipart/Mixed, false, 415",
        "/desk/tasks/7, multipart/form-data; boundary=x, true, 200",
        "/desk/tasks/7, multipart/form-data; boundary=x, false, 415",
        "/desk/tasks/7/claim, multipart/form-data; boundary=x, true, 415",
        "/return/order, multipart/form-data; boundary=x, false, 415",
        "/return/reasons, multipart/form-data; boundary=x, false, 415",
        "/api/v1/cases, multipart/form-data; boundary=x, false, 415",
        "/api/v1/photos, multipart/form-data; boundary=x, false, 415",
        "/return/order, application/x-www-form-urlencoded, false, 200",
        "/return/order, , false, 200",
    })
    void partsAreReadOnlyWhereFilesAreTaken(String path, String type, boolean signedIn, int status) throws Exception {
        var request = request(path, type, 100);
        request.setRequestedSessionId("1");
        request.setRequestedSessionIdValid(signedIn);

        assertThat(send(request)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/return/reasons, 1000, 200",
        "/return/photos, 1000, 200",
        "/return/photos, 1001, 413",
        "/return/photos, 5368709120, 413",
        "/return/photos, -1, 411",
        "/return/items, 10, 415"
    })
    void customersMaySendWhatFits(String path, long length, int status) throws Exception {
        assertThat(send(fromCustomer(path, length))).isEqualTo(status);
    }

    @Test
    void anAddressMaySendSoManyInAnHourAndOthersAreNotTouched() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send(fromCustomer("/return/photos", 10))).isEqualTo(200);
        }
        assertThat(IntStream.range(0, 10_000)
                        .map(i -> {
                            try {
                                return send(fromCustomer("/return/photos", 10));
                            } catch (Exception e) {
                                throw new AssertionError(e);
                            }
                        })
                        .filter(status -> status == 429)
                        .count())
                .isEqualTo(10_000);
        var other = fromCustomer("/return/photos", 10);
        other.setRemoteAddr("192.0.2.7");
        assertThat(send(other)).isEqualTo(200);
    }

    @Test
    void anAddressGetsHalfOfThePlacesAndOthersTheRest() throws Exception {
        var while2 = new int[3];
        reading(
                "192.0.2.1",
                () -> reading("192.0.2.1", () -> {
                    while2[0] = statusOf(from("192.0.2.1"));
                    reading("192.0.2.2", () -> while2[1] = statusOf(from("192.0.2.3")));
                    while2[2] = statusOf(from("192.0.2.2"));
                }));

        assertThat(while2)
                .as("its third, one when all are taken, one that has left")
                .containsExactly(503, 503, 200);
        assertThat(send(from("192.0.2.1"))).isEqualTo(200);
    }

    private void reading(String address, Runnable meanwhile) {
        try {
            filter.doFilter(from(address), new MockHttpServletResponse(), (request, response) -> meanwhile.run());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static MockHttpServletRequest from(String address) {
        var request = fromCustomer("/return/photos", 10);
        request.setRemoteAddr(address);
        return request;
    }

    private int statusOf(MockHttpServletRequest request) {
        try {
            return send(request);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int send(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest fromCustomer(String path, long length) {
        var request = request(path, PARTS, length);
        request.setCookies(new Cookie("rt_draft", "x"));
        return request;
    }

    private static MockHttpServletRequest request(String path, String type, long length) {
        var request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType(type);
        return request;
    }
}
