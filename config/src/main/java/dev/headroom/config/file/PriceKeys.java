package dev.headroom.config.file;

import dev.headroom.planner.price.CacheLife;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.PriceKind;
import dev.headroom.planner.price.ReservedTerm;
import java.util.Arrays;
import java.util.function.Function;

/** The keys by which files of prices call ways in which a model is sold, and terms. */
final class PriceKeys {

    private PriceKeys() {}

    static String of(PriceKind kind) {
        return switch (kind) {
            case ON_DEMAND -> "onDemand";
            case BATCH -> "batch";
            case FLEX -> "flex";
            case PRIORITY -> "priority";
            case LATENCY_OPTIMISED -> "latencyOptimised";
            case LONG_CONTEXT -> "longContext";
            case CACHE -> "cache";
            case MODEL_UNIT -> "modelUnit";
            case RESERVED -> "reserved";
        };
    }

    static String of(CommitmentTerm term) {
        return switch (term) {
            case NO_COMMITMENT -> "noCommitment";
            case ONE_MONTH -> "oneMonth";
            case SIX_MONTHS -> "sixMonths";
        };
    }

    static String of(ReservedTerm term) {
        return switch (term) {
            case ONE_MONTH -> "oneMonth";
            case THREE_MONTHS -> "threeMonths";
        };
    }

    static String of(CacheLife life) {
        return switch (life) {
            case FIVE_MINUTES -> "fiveMinutes";
            case THIRTY_MINUTES -> "thirtyMinutes";
            case ONE_HOUR -> "oneHour";
        };
    }

    static <T> String[] all(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).toArray(String[]::new);
    }
}
