package dev.headroom.loadtest;

import dev.headroom.config.Requests;
import dev.headroom.config.TokenCount;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.Call;
import dev.headroom.loadtest.transport.Observation;
import dev.headroom.loadtest.transport.OneCall;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.loadtest.wire.CountTokensAnswer;
import dev.headroom.loadtest.wire.CountTokensBody;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.loadtest.workload.TokensPerWord;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Asks a service how many tokens its model makes of the words that prompts are written with. CountTokens costs nothing. */
public final class Calibration {

    private static final int FEW_WORDS = 200;
    private static final int MANY_WORDS = 2200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Route route;
    private final LongSupplier nanos;

    public Calibration(Route route, LongSupplier nanos) {
        this.route = route;
        this.nanos = nanos;
    }

    /**
     * Tokens a word, from two prompts of which one is longer: what a template adds to both does not count. Empty where the service
     * does not count tokens of this model.
     *
     * @throws InterruptedException where the caller is interrupted while it waits
     */
    public Optional<TokensPerWord> tokensPerWord() throws InterruptedException {
        Optional<Long> few = tokens(FEW_WORDS);
        Optional<Long> many = few.isPresent() ? tokens(MANY_WORDS) : Optional.empty();
        return many.filter(tokens -> tokens > few.orElseThrow())
                .map(tokens -> new TokensPerWord((double) (tokens - few.orElseThrow()) / (MANY_WORDS - FEW_WORDS)));
    }

    private Optional<Long> tokens(int words) throws InterruptedException {
        Requests sized = new Requests(new TokenCount.Fixed(words), new TokenCount.Fixed(1), 1);
        ConverseBody prompt = new DrawnRequests(sized, 1).request(0, 0);
        Call call = new Call(route.modelId(), new CountTokensBody(prompt), PATIENCE);
        Observation seen = OneCall.send(route.target(), call, nanos);
        return seen.outcome().isOk() && seen.answer() instanceof CountTokensAnswer counted
                ? counted.inputTokens().stream().boxed().findFirst()
                : Optional.empty();
    }
}
