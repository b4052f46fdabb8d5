package dev.headroom.planner.usage;

import dev.headroom.planner.quantity.Require;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How prompts begin, of the requests whose prompts were seen: how many of their tokens lie in a beginning that another request had in the five
 * minutes before, and how many in one that none had.
 *
 * @param requests whose prompts were seen, at least 1
 * @param promptTokens tokens of these prompts, whatever the cache had of them
 * @param beginnings tokens of beginnings of at least so many tokens, for every length that a cache asks for
 */
public record PromptPrefixes(long requests, long promptTokens, Map<Least, Beginnings> beginnings) {

    /** How long a beginning must be, at least, to be taken into a cache; models differ in it. */
    public enum Least {
        TOKENS_512(512),
        TOKENS_1024(1_024),
        TOKENS_4096(4_096);

        private final int tokens;

        Least(int tokens) {
            this.tokens = tokens;
        }

        public int tokens() {
            return tokens;
        }
    }

    /**
     * Tokens of beginnings that are long enough.
     *
     * @param again of those that another request had in the five minutes before
     * @param first of those that none had
     */
    public record Beginnings(long again, long first) {

        /** @throws IllegalArgumentException where a count is negative */
        public Beginnings {
            Require.notNegative("tokens of beginnings that were there again", again);
            Require.notNegative("tokens of beginnings that were there first", first);
        }

        Beginnings plus(Beginnings other) {
            return new Beginnings(again + other.again, first + other.first);
        }
    }

    /** @throws IllegalArgumentException where no request was seen, or a length has no beginnings */
    public PromptPrefixes {
        Require.that(requests > 0, "prompts of " + requests + " requests were seen, must be 1 or more");
        Require.notNegative("prompt tokens", promptTokens);
        beginnings = Collections.unmodifiableMap(new EnumMap<>(beginnings));
        Require.that(
                beginnings.keySet().size() == Least.values().length,
                "beginnings are of " + beginnings.keySet() + ", must be of every length");
    }

    /** Tokens of beginnings of at least so many. */
    public Beginnings of(Least least) {
        return Optional.ofNullable(beginnings.get(least)).orElseThrow();
    }

    /** Of both. */
    public PromptPrefixes plus(PromptPrefixes other) {
        Map<Least, Beginnings> sum = new EnumMap<>(Least.class);
        for (Least least : Least.values()) {
            sum.put(least, of(least).plus(other.of(least)));
        }
        return new PromptPrefixes(requests + other.requests, promptTokens + other.promptTokens, sum);
    }
}
