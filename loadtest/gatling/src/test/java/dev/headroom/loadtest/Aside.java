package dev.headroom.loadtest;

import java.io.IOException;

/** Work of a test on a thread of its own, which ends with the test's connections and never holds the program up. */
public final class Aside {

    private Aside() {}

    /** May end where one side of a connection goes away. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** Begins it. */
    public static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One side has gone, or the test is over.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
