package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that does with each request what a test says, and counts requests and connections. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Script script;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore closed = new Semaphore(0);

    /** Answers one request; the connection is kept open afterwards unless the script closes it. */
    @FunctionalInterface
    interface Script {
        void answer(Socket connection, OutputStream out) throws IOException;
    }

    ScriptedServer(Script script) throws IOException {
        this(script, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** Serves from a socket that listens already. */
    ScriptedServer(Script script, ServerSocket listener) {
        this.script = script;
        this.listener = listener;
        thread(this::accept).start();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connections.incrementAndGet();
                thread(() -> serve(connection)).start();
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            while (readRequest(in)) {
                requests.incrementAndGet();
                script.answer(connection, connection.getOutputStream());
            }
        } catch (IOException e) {
            // The other side has gone, or the script hung up: both are what the test is about.
        } finally {
            closed.release();
        }
    }

    /** Reads a head and as much body as it announces. */
    private static boolean readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
        int at = lower.indexOf("content-length: ") + 16;
        int length = Integer.parseInt(lower.substring(at, lower.indexOf('\r', at)));
        return in.readNBytes(length).length == length;
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** A whole response with this status line, extra headers and body. */
    static void respond(OutputStream out, String status, String headers, byte[] body) throws IOException {
        write(out, "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n");
        out.write(body);
        out.flush();
    }

    /** A part of a chunked response. */
    static void chunk(OutputStream out, byte[] part) throws IOException {
        write(out, Integer.toHexString(part.length) + "\r\n");
        out.write(part);
        write(out, "\r\n");
    }

    /** Resets the connection instead of closing it. */
    static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    int requests() {
        return requests.get();
    }

    int connections() {
        return connections.get();
    }

    /** Waits until so many connections more have ended. */
    void awaitClosed(int count) throws InterruptedException {
        assertThat(closed.tryAcquire(count, 10, TimeUnit.SECONDS)).as("closed").isTrue();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
