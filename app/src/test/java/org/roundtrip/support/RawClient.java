package org.roundtrip.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection that sends what a test says, when it says so, from an address of this machine of its own. */
public final class RawClient implements AutoCloseable {
    private static final int AT_MOST_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    public RawClient(String address, int port) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(AT_MOST_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The head of a request and as much of its body as there is here. @param headers further lines */
    public void post(String path, long length, String begun, String... headers) throws IOException {
        send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n"
                + String.join("", headers).replace("\n", "\r\n") + "\r\n" + begun);
    }

    public void send(String more) throws IOException {
        socket.getOutputStream().write(more.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The status of the next answer; the answer is read to its end, if it says how long it is. */
    public int status() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.readNBytes(length);
        return status;
    }

    /** Whether something has been answered by now. */
    public boolean hasAnswer() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server ends the connection: waits until it does. */
    public boolean isClosed() throws IOException {
        try {
            in.readAllBytes();
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
