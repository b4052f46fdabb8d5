package dev.headroom.loadtest.transport;

import java.io.IOException;
import java.net.URI;

/** A server on loopback that does with each request what a test says, and counts requests and connections. */
interface TestServer extends AutoCloseable {

    URI endpoint();

    /** Requests that came whole. */
    int requests();

    int connections();

    /** Waits until so many connections more have ended. */
    void awaitClosed(int count) throws InterruptedException;

    @Override
    void close() throws IOException;
}
