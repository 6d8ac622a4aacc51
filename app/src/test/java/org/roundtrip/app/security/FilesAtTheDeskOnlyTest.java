package org.roundtrip.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FilesAtTheDeskOnlyTest {
    @ParameterizedTest
    @CsvSource({
        "/desk/tasks/7/form, multipart/form-data; boundary=x, true, 200",
        "/desk/tasks/7/form, multipart/form-data; boundary=x, false, 415",
        "/desk/tasks/7/form, Multipart/Mixed, false, 415",
        "/desk/tasks/7, multipart/form-data; boundary=x, true, 200",
        "/desk/tasks/7, multipart/form-data; boundary=x, false, 415",
        "/desk/tasks/7/claim, multipart/form-data; boundary=x, true, 415",
        "/return/order, multipart/form-data; boundary=x, false, 415",
        "/api/v1/cases, multipart/form-data; boundary=x, false, 415",
        "/return/order, application/x-www-form-urlencoded, false, 200",
        "/return/order, , false, 200",
    })
    void partsAreReadOnlyWhereFilesAreTaken(String path, String type, boolean signedIn, int status) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        request.setRequestedSessionId("1");
        request.setRequestedSessionIdValid(signedIn);
        var response = new MockHttpServletResponse();

        new FilesAtTheDeskOnly().doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }
}
