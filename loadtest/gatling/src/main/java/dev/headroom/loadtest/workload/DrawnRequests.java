package dev.headroom.loadtest.workload;

import dev.headroom.config.Requests;
import dev.headroom.config.SharedPrefix;
import dev.headroom.config.TokenCount;
import dev.headroom.loadtest.wire.Conversation;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.loadtest.wire.Inference;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Requests whose sizes are drawn as a scenario says. */
public final class DrawnRequests implements RequestSource {

    private static final long USER_STRIDE = 0xD1B54A32D192ED03L;
    private static final long NUMBER_STRIDE = 0xC2B2AE3D27D4EB4FL;

    private final Requests requests;
    private final SizeDraw sizes;
    private final TokensPerWord tokens;
    private final long seed;
    private final Optional<String> prefix;

    /** Sizes that the scenario says itself, of words that are one token each. */
    public DrawnRequests(Requests requests, long seed) {
        this(requests, List.of(), TokensPerWord.ONE, seed);
    }

    /**
     * A source.
     *
     * @param requests what they ask for
     * @param traced the pairs of input and output that sizes are drawn from, where they are; empty otherwise
     * @param tokens of the words that prompts are written with
     * @throws IllegalArgumentException where sizes come from a trace and there is none
     */
    public DrawnRequests(Requests requests, List<TracedRequest> traced, TokensPerWord tokens, long seed) {
        this.requests = requests;
        this.sizes = new SizeDraw(requests, traced);
        this.tokens = tokens;
        this.seed = seed;
        this.prefix = requests.prefix()
                .map(SharedPrefix::tokens)
                .map(count -> PromptWriter.words(tokens.words(count), new SplittableRandom(~seed)));
    }

    /** Requests of one size, whose answers may be no longer than they should be. */
    public DrawnRequests shaped(int inputTokens, int outputTokens) {
        Requests shaped =
                new Requests(new TokenCount.Fixed(inputTokens), new TokenCount.Fixed(outputTokens), outputTokens);
        return new DrawnRequests(shaped, List.of(), tokens, seed);
    }

    /** In a conversation, a later request carries what was said before, with answers of the length that they should have had. */
    @Override
    public ConverseBody request(long user, int number) {
        int turn = number % requests.turns().of();
        List<Conversation.Turn> earlier = new ArrayList<>();
        for (int before = number - turn; before < number; before++) {
            SplittableRandom random = stream(user, before);
            RequestSize size = sizes.draw(random);
            earlier.add(new Conversation.Turn(
                    prompt(size, random), PromptWriter.words(tokens.words(size.output()), random)));
        }
        SplittableRandom random = stream(user, number);
        RequestSize size = sizes.draw(random);
        Conversation says = new Conversation(Optional.empty(), prefix, earlier, prompt(size, random));
        return new ConverseBody(says, Inference.of(size.maxTokens(), size.output()), true);
    }

    private String prompt(RequestSize size, SplittableRandom random) {
        return PromptWriter.write(tokens.words(size.input()), tokens.words(size.output()), random);
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
