package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;

/** What a load level offers: a fixed number of users who wait for their answers, or arrivals that wait for nobody. */
public sealed interface OfferedLoad {

    /** A closed model: each of {@code users} sends its next request when its last one has ended. */
    record Closed(int users) implements OfferedLoad {
        public Closed {
            Require.atLeast("users", users, 1);
        }

        @Override
        public String toString() {
            return "closed:" + users;
        }
    }

    /** An open model: {@code requestsPerSecond} on average, whatever the service does. */
    record Open(double requestsPerSecond) implements OfferedLoad {
        public Open {
            Require.positive("requests per second", requestsPerSecond);
        }

        @Override
        public String toString() {
            return "open:" + requestsPerSecond;
        }
    }

    /**
     * Reads what {@code toString} writes.
     *
     * @throws IllegalArgumentException where {@code text} is not {@code closed:USERS} or {@code open:RATE}
     */
    static OfferedLoad parse(String text) {
        String number = text.substring(text.indexOf(':') + 1);
        try {
            if (text.startsWith("closed:")) {
                return new Closed(Integer.parseInt(number));
            }
            if (text.startsWith("open:")) {
                return new Open(Double.parseDouble(number));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("an offered load is '" + text + "', its number cannot be read", e);
        }
        throw new IllegalArgumentException(
                "an offered load is '" + text + "', must be closed:USERS or open:REQUESTS_PER_SECOND");
    }
}
