package dev.headroom.loadtest.rental;

import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be bought: one model unit without commitment.
 *
 * @param name of the purchase and of its journal, unique; also the token that makes buying it twice buying it once
 * @param modelId the model, where needed with its context length, as in {@code meta.llama3-1-8b-instruct-v1:0:128k}
 * @param place where it is bought
 * @param terms what it costs, and for how long at most
 * @param at the moment before it was asked for, so that no billed hour begins earlier
 */
public record RentalIntent(String name, String modelId, Place place, Terms terms, Instant at) {

    /** Before the hour is over there must be time to delete. */
    static final Duration MARGIN = Duration.ofMinutes(2);

    private static final String NAME = "([0-9a-zA-Z][_-]?){1,63}";

    /** @throws IllegalArgumentException where the name is none that Bedrock takes, or the model has none */
    public RentalIntent {
        Require.that(
                name.length() <= 63 && name.matches(NAME),
                "name of a rental is '" + name + "', must be letters, digits and single - or _, 63 at most");
        Require.text("model id of a rental", modelId);
    }

    /**
     * Where a unit is bought.
     *
     * @param kind what the endpoint is
     * @param region the Region
     * @param endpoint of the control plane; empty for the Region's own
     * @param profile of the AWS configuration; empty for none
     * @param roleArn the role that is assumed; empty for none
     */
    public record Place(
            Kind kind, String region, Optional<URI> endpoint, Optional<String> profile, Optional<String> roleArn) {

        /** Where no role is assumed. */
        public Place(Kind kind, String region, Optional<URI> endpoint, Optional<String> profile) {
            this(kind, region, endpoint, profile, Optional.empty());
        }

        /** @throws IllegalArgumentException where there is no Region, or an emulator without its address */
        public Place {
            Require.text("Region of a rental", region);
            Require.that(kind != Kind.EMULATOR || endpoint.isPresent(), "an emulator has no address, must have one");
        }
    }

    /** What an endpoint is. */
    public enum Kind {
        /** Bedrock, or what somebody put in its place. */
        SERVICE,
        /** An emulator that ends with the program that rents; with it goes what was bought on it. */
        EMULATOR
    }

    /**
     * What it costs.
     *
     * @param usdPerHour US dollars, above 0
     * @param hours it is never kept into the hour after these, at least 1
     */
    public record Terms(BigDecimal usdPerHour, int hours) {

        /** @throws IllegalArgumentException where a value is out of its range */
        public Terms {
            Require.that(usdPerHour.signum() > 0, "usdPerHour is " + usdPerHour + ", must be above 0");
            Require.atLeast("hours of a rental", hours, 1);
        }

        /** US dollars for so many hours. */
        public BigDecimal usd(long billed) {
            return usdPerHour.multiply(BigDecimal.valueOf(billed));
        }

        /** US dollars that it costs where it is deleted in time. */
        public BigDecimal worstUsd() {
            return usd(hours);
        }
    }

    /** When it is deleted, whatever is under way. */
    public Instant hardStop() {
        return at.plus(Duration.ofHours(terms.hours())).minus(MARGIN);
    }

    /** Hours that are billed where it is gone at {@code end}: each that has begun is billed whole, counted from {@link #at}. */
    public long hoursUntil(Instant end) {
        Duration held = Duration.between(at, end);
        long whole = held.toHours();
        return Math.max(1, held.equals(Duration.ofHours(whole)) ? whole : whole + 1);
    }
}
