package dev.headroom.cli.target;

import dev.headroom.cli.console.Console;
import dev.headroom.loadtest.Calibration;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.Finding;
import dev.headroom.loadtest.transport.Probe;
import dev.headroom.loadtest.workload.TokensPerWord;
import java.time.Duration;
import java.util.Optional;

/** What can be known of a place before the first paid request: that it is there, and how it counts tokens. */
public final class Reach {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Console console;

    public Reach(Console console) {
        this.console = console;
    }

    /** @throws LoadTestException where one of its targets cannot be used */
    public void require(LoadJob.Destination destination) {
        for (Route route : destination.routes()) {
            Finding finding = look(route);
            if (!finding.isOk()) {
                throw new LoadTestException(finding.sentence());
            }
            console.say(finding.sentence() + ".");
        }
    }

    private static Finding look(Route route) {
        try {
            return Probe.check(route.target(), PATIENCE, System::nanoTime);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadTestException("interrupted while the target was looked for", e);
        }
    }

    /** Tokens of a word, as the service counts them for free, or one where it does not. */
    public TokensPerWord tokens(Route route) {
        Optional<TokensPerWord> counted = counted(route);
        console.say(counted.map(tokens -> String.format(
                        java.util.Locale.ROOT, "Prompts: a word is %.2f tokens, by CountTokens.", tokens.ratio()))
                .orElse("Prompts: this model's tokens cannot be counted beforehand; a word is taken for one. What is"
                        + " measured is what the service counts."));
        return counted.orElse(TokensPerWord.ONE);
    }

    private static Optional<TokensPerWord> counted(Route route) {
        try {
            return new Calibration(route, System::nanoTime).tokensPerWord();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadTestException("interrupted while tokens were counted", e);
        }
    }
}
