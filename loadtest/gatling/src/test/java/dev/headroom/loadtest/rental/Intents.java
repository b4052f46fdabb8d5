package dev.headroom.loadtest.rental;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Intents of tests. */
final class Intents {

    static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0:128k";

    private Intents() {}

    static RentalIntent named(String name) {
        return at(name, SetClock.NOON);
    }

    static RentalIntent at(String name, Instant at) {
        return new RentalIntent(
                name,
                LLAMA,
                new RentalIntent.Place(
                        RentalIntent.Kind.SERVICE, "us-west-2", Optional.empty(), Optional.of("a team=b")),
                new RentalIntent.Terms(new BigDecimal("24.00"), 1),
                at);
    }
}
