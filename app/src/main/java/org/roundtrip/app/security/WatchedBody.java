package org.roundtrip.app.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.Limits;

/** The body of one request. Once it came too slowly, nothing more of it is read, by whoever asks. */
final class WatchedBody implements InputBuffer {
    /** So much of a body that nobody wanted is read nevertheless, so that its sender gets to read our answer. */
    private static final long LEFT_OVER = 2 * 1024 * 1024;

    static final int TOO_SLOW = 408;
    static final int TOO_MANY = 429;

    private final Request request;
    private final InputBuffer body;
    private final BodyPace pace;
    private long since = -1;
    private long bytes;
    private boolean ended;
    private int refused;

    WatchedBody(Request request, BodyPace pace) {
        this.request = request;
        this.body = request.getCoyoteRequest().getInputBuffer();
        this.pace = pace;
    }

    /** With what status it was refused; 0 if it was not. */
    int refused() {
        return refused;
    }

    InputBuffer unwatched() {
        return body;
    }

    @Override
    public int available() {
        return body.available();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused != 0) {
            throw new IOException("the body is not read any further");
        }
        since = since < 0 ? pace.start() : since;
        var network = Limits.network(request.getRemoteAddr());
        if (!pace.enter(network)) {
            throw refuse(TOO_MANY, null);
        }
        int read;
        try {
            read = body.doRead(handler);
        } catch (IOException e) {
            throw refuse(TOO_SLOW, e);
        } finally {
            pace.leave(network);
        }
        bytes += Math.max(0, read);
        ended = read < 0 || bytes == request.getContentLengthLong();
        if (!ended && pace.isTooSlow(since, bytes)) {
            throw refuse(TOO_SLOW, null);
        }
        return read;
    }

    /** Reads what is left when all is done, at the same pace; or gives the connection up. */
    void finish() {
        var request = this.request.getCoyoteRequest();
        long length = request.getContentLengthLong();
        boolean none = length == 0 || (length < 0 && request.getMimeHeaders().getHeader("Transfer-Encoding") == null);
        if (none || ended || refused != 0) {
            return;
        }
        if (length - bytes > LEFT_OVER) {
            giveUp();
            return;
        }
        try {
            var nowhere = new Nowhere();
            for (long before = bytes; !ended; ) {
                doRead(nowhere);
                if (bytes - before > LEFT_OVER) {
                    giveUp();
                    return;
                }
            }
        } catch (IOException e) {
            // Given up already; what was answered stands.
            refused = 0;
        }
    }

    private IOException refuse(int status, @Nullable IOException why) {
        refused = status;
        giveUp();
        return new IOException("the body is not read any further", why);
    }

    /** The server would read on by itself, at any pace, to keep the connection. */
    private void giveUp() {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static final class Nowhere implements ApplicationBufferHandler {
        private ByteBuffer read = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            read = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return read;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
