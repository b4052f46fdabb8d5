package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something that has happened. */
final class Signal {

    private final CountDownLatch happened = new CountDownLatch(1);

    void give() {
        happened.countDown();
    }

    void giveIf(boolean so) {
        if (so) {
            give();
        }
    }

    void await() {
        try {
            assertThat(happened.await(10, TimeUnit.SECONDS)).as("it happens").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
