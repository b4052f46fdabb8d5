package dev.headroom.loadtest.transport;

import java.io.IOException;

/** What a test's server does with a request. */
@FunctionalInterface
interface Script {

    void answer(Reply reply) throws IOException;

    /** The server's side of one request, in any version of HTTP. */
    interface Reply {

        /** @param headers names and values in turn */
        void head(int status, String... headers) throws IOException;

        /** Some of the body, sent at once. */
        void part(byte[] bytes) throws IOException;

        /** No more of the body. */
        void end() throws IOException;

        /** Ends the connection in good order, whatever is missing. */
        void cut() throws IOException;

        /** Ends the connection with a reset. */
        void reset() throws IOException;

        /** A whole response. */
        default void whole(int status, byte[] body, String... headers) throws IOException {
            head(status, headers);
            part(body);
            end();
        }
    }
}
