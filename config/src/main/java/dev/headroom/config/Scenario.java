package dev.headroom.config;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;

/**
 * The load that a test offers.
 *
 * @param name as in {@code headroom loadtest NAME}
 * @param purpose when to use it, in a sentence
 * @param load the load over time
 * @param requests what each request asks for
 * @param patience what is done about attempts that do not end, or not well
 */
public record Scenario(String name, String purpose, Load load, Requests requests, Patience patience) {

    /**
     * @throws IllegalArgumentException where a name is blank, the token counts do not fit the load, or no conversation could come to its
     *     end within a level
     */
    public Scenario {
        Require.text("name", name);
        Require.text("purpose", purpose);
        Require.that(
                !(load instanceof Load.Replay) || requests.isTraced(),
                "requests must take their token counts from the trace in a replay");
        if (load instanceof Load.Frontier frontier) {
            requireWholeAnswers(frontier, requests);
        }
        load.levelSpan().ifPresent(span -> requireTimeForTurns(requests.turns(), span));
    }

    /** An answer that maxTokens cuts is not as long as its point says, and the fit would not know. */
    private static void requireWholeAnswers(Load.Frontier frontier, Requests requests) {
        int longest = frontier.outputTokens().to();
        Require.that(
                requests.kinds().stream().allMatch(kind -> kind.maxTokens().allows(longest)),
                "requests has a maxTokens below " + longest
                        + ", the longest answer that the frontier asks for; raise it, or shorten outputTokens");
    }

    private static void requireTimeForTurns(Turns turns, Span span) {
        Duration pauses = turns.meanPause().multipliedBy(turns.of() - 1L);
        Require.that(
                pauses.compareTo(span.hold()) <= 0,
                "requests has turns whose " + (turns.of() - 1) + " pauses take " + Lengths.words(pauses)
                        + " on average, must fit in hold, " + Lengths.words(span.hold())
                        + "; shorten meanPause, take fewer turns, or hold longer");
    }

    /** Each request is tried once. */
    public Scenario(
            String name, String purpose, Load load, Requests requests, Duration pauseAfterThrottle, Duration timeout) {
        this(name, purpose, load, requests, Patience.once(pauseAfterThrottle, timeout));
    }
}
