package dev.headroom.loadtest.workload;

import dev.headroom.config.Requests;
import dev.headroom.config.TokenCount;
import dev.headroom.loadtest.wire.ConverseBody;
import java.util.SplittableRandom;

/** Requests whose sizes are drawn as a scenario says. */
public final class DrawnRequests implements RequestSource {

    private static final long USER_STRIDE = 0xD1B54A32D192ED03L;
    private static final long NUMBER_STRIDE = 0xC2B2AE3D27D4EB4FL;

    private final Requests requests;
    private final long seed;

    public DrawnRequests(Requests requests, long seed) {
        this.requests = requests;
        this.seed = seed;
    }

    /** Requests of one size, whose answers may be no longer than they should be. */
    public static DrawnRequests shaped(int inputTokens, int outputTokens, long seed) {
        return new DrawnRequests(
                new Requests(new TokenCount.Fixed(inputTokens), new TokenCount.Fixed(outputTokens), outputTokens),
                seed);
    }

    @Override
    public ConverseBody request(long user, int number) {
        SplittableRandom random = stream(user, number);
        int input = TokenDraw.draw(requests.inputTokens(), random);
        int output = Math.min(requests.maxTokens(), TokenDraw.draw(requests.outputTokens(), random));
        return new ConverseBody(PromptWriter.write(input, output, random), requests.maxTokens(), output);
    }

    /**
     * A stream of its own for each request. A generator's seed is its place in one long sequence, so it begins at a place that was
     * drawn: places a stride apart would be the same sequence shifted.
     */
    private SplittableRandom stream(long user, int number) {
        SplittableRandom place = new SplittableRandom(seed ^ (user * USER_STRIDE + number * NUMBER_STRIDE));
        return new SplittableRandom(place.nextLong());
    }
}
