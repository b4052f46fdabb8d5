package dev.headroom.loadtest.workload;

import dev.headroom.config.Requests;
import dev.headroom.loadtest.wire.ConverseBody;
import java.util.SplittableRandom;

/** Requests whose sizes are drawn as a scenario says. */
public final class DrawnRequests implements RequestSource {

    private static final long USER_STRIDE = 0x9E3779B97F4A7C15L;
    private static final long NUMBER_STRIDE = 0xC2B2AE3D27D4EB4FL;

    private final Requests requests;
    private final long seed;

    public DrawnRequests(Requests requests, long seed) {
        this.requests = requests;
        this.seed = seed;
    }

    @Override
    public ConverseBody request(long user, int number) {
        SplittableRandom random = new SplittableRandom(seed + user * USER_STRIDE + number * NUMBER_STRIDE);
        int input = TokenDraw.draw(requests.inputTokens(), random);
        int output = Math.min(requests.maxTokens(), TokenDraw.draw(requests.outputTokens(), random));
        return new ConverseBody(PromptWriter.write(input, output, random), requests.maxTokens(), output);
    }
}
