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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of HTTP/1.1, down to the byte. */
final class ScriptedServer implements TestServer {

    private final ServerSocket listener;
    private final RawScript script;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore closed = new Semaphore(0);
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile String greeting = "";

    /** Answers one request; the connection is kept open afterwards unless the script closes it. */
    @FunctionalInterface
    interface RawScript {
        void answer(Socket connection, OutputStream out) throws IOException;
    }

    /** A server of a script that any version of HTTP can follow. */
    static ScriptedServer following(Script script) throws IOException {
        return new ScriptedServer((connection, out) -> script.answer(new Http1Reply(connection, out)));
    }

    /** Answers in chunks. */
    private record Http1Reply(Socket connection, OutputStream out) implements Script.Reply {

        @Override
        public void head(int status, String... headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\n");
            for (int i = 0; i < headers.length; i += 2) {
                head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
            }
            write(out, head + "Transfer-Encoding: chunked\r\n\r\n");
        }

        @Override
        public void part(byte[] bytes) throws IOException {
            chunk(out, bytes);
        }

        @Override
        public void end() throws IOException {
            write(out, "0\r\n\r\n");
        }

        @Override
        public void cut() throws IOException {
            connection.close();
        }

        @Override
        public void reset() throws IOException {
            ScriptedServer.reset(connection);
        }
    }

    ScriptedServer(RawScript script) throws IOException {
        this(script, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** Serves from a socket that listens already. */
    ScriptedServer(RawScript script, ServerSocket listener) {
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

    /** Says this on each connection before anything is asked, and hangs up. */
    void greetWith(String words) {
        greeting = words;
    }

    private void serve(Socket connection) {
        try (connection) {
            if (!greeting.isEmpty()) {
                write(connection.getOutputStream(), greeting);
                return;
            }
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
    private boolean readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
        heads.add(head.toString());
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

    @Override
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    @Override
    public int requests() {
        return requests.get();
    }

    /** Heads of requests so far. */
    List<String> heads() {
        return heads;
    }

    @Override
    public int connections() {
        return connections.get();
    }

    @Override
    public void awaitClosed(int count) throws InterruptedException {
        assertThat(closed.tryAcquire(count, 10, TimeUnit.SECONDS)).as("closed").isTrue();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
