package org.roundtrip.forms.orders.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.ProblemKind;

/** Ends the call when more bytes come than are taken. */
class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream in, long max) {
        super(in);
        this.left = max;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int n) {
        left -= n;
        if (left < 0) {
            throw new ProblemException(
                    Problem.of(ProblemKind.BODY_TOO_LARGE, "split the file; what was read so far is taken"));
        }
    }
}
