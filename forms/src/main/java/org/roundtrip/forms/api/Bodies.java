package org.roundtrip.forms.api;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Bodies of calls: how large they may be, and the bytes of the present call's body for its fingerprint. */
public final class Bodies {
    static final int MAX_BYTES = 1024 * 1024;

    private static final String ATTRIBUTE = Bodies.class.getName();

    private Bodies() {}

    static byte[] read(InputStream in) throws IOException {
        return read(in, MAX_BYTES);
    }

    /** Reads a body that is no JSON. @throws ProblemException if it is larger than {@code most} bytes */
    public static byte[] read(InputStream in, int most) throws IOException {
        var bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ProblemException(Problem.of(ProblemKind.BODY_TOO_LARGE, "at most " + most + " bytes are taken"));
        }
        var call = RequestContextHolder.getRequestAttributes();
        if (call != null) {
            call.setAttribute(ATTRIBUTE, bytes, RequestAttributes.SCOPE_REQUEST);
        }
        return bytes;
    }

    /** The body of the present call as it was read; empty if it had none. */
    static byte[] ofThisCall() {
        var call = RequestContextHolder.getRequestAttributes();
        return call != null && call.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof byte[] bytes
                ? bytes
                : new byte[0];
    }
}
