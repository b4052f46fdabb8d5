package dev.headroom.emulator.llama;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;

/** So many streams at once, by AWS's own client, and what they saw. */
final class LlamaLoad implements AutoCloseable {

    private static final String MODEL = "meta.llama3-1-8b-instruct-v1:0";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int TRIES = 3;

    private final BedrockRuntimeAsyncClient client;
    private final int input;
    private final int output;

    LlamaLoad(URI endpoint, int input, int output) {
        // The keys that AWS's own examples have.
        AwsBasicCredentials keys =
                AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        this.client = BedrockRuntimeAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .build();
        this.input = input;
        this.output = output;
    }

    /**
     * What one stream saw.
     *
     * @param firstTokenMillis from the request to the first piece of text
     * @param interTokenMillis mean time between pieces after it
     * @param events pieces of text
     * @param words words in them
     * @param inputTokens as its usage says
     * @param outputTokens as its usage says
     */
    record Answered(
            double firstTokenMillis,
            double interTokenMillis,
            int events,
            int words,
            int inputTokens,
            int outputTokens) {}

    /** Streams that ran at once, and how long they took together. */
    record Round(List<Answered> answers, double millis) {

        double firstTokenMillis() {
            return answers.stream()
                    .mapToDouble(Answered::firstTokenMillis)
                    .average()
                    .orElseThrow();
        }

        double interTokenMillis() {
            return answers.stream()
                    .mapToDouble(Answered::interTokenMillis)
                    .average()
                    .orElseThrow();
        }

        double tokensPerSecond() {
            return answers.stream().mapToInt(Answered::outputTokens).sum() / millis * 1000;
        }
    }

    /** The fastest of some rounds: what else the machine does can only slow one down. */
    Round best(int streams) {
        return Stream.generate(() -> run(streams))
                .limit(TRIES)
                .min(Comparator.comparingDouble(Round::millis))
                .orElseThrow();
    }

    Round run(int streams) {
        long start = System.nanoTime();
        List<CompletableFuture<Answered>> running =
                IntStream.range(0, streams).mapToObj(at -> stream()).toList();
        List<Answered> answers = running.stream().map(CompletableFuture::join).toList();
        return new Round(answers, (System.nanoTime() - start) / NANOS_PER_MILLI);
    }

    /** Begins so many long answers and goes away when each has begun. */
    void abandon(int streams, int outputTokens) {
        for (int i = 0; i < streams; i++) {
            Watch watch = new Watch();
            CompletableFuture<Void> answer = ask(watch, outputTokens);
            watch.begun.join();
            answer.cancel(true);
        }
    }

    private CompletableFuture<Answered> stream() {
        Watch watch = new Watch();
        return ask(watch, output).thenApply(done -> watch.answered());
    }

    private CompletableFuture<Void> ask(Watch watch, int outputTokens) {
        ConverseStreamResponseHandler handler = ConverseStreamResponseHandler.builder()
                .subscriber(ConverseStreamResponseHandler.Visitor.builder()
                        .onContentBlockDelta(watch::piece)
                        .onMetadata(watch::end)
                        .build())
                .build();
        Message message = Message.builder()
                .role(ConversationRole.USER)
                .content(ContentBlock.fromText("word ".repeat(input)))
                .build();
        return client.converseStream(
                request -> request.modelId(MODEL)
                        .messages(message)
                        .requestMetadata(Map.of("headroom-output-tokens", Integer.toString(outputTokens))),
                handler);
    }

    @Override
    public void close() {
        client.close();
    }

    /** Looks at one stream; the client calls it from one thread at a time. */
    private static final class Watch {
        private final long start = System.nanoTime();
        private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();
        private long first;
        private long last;
        private int events;
        private int inputTokens;
        private int outputTokens;

        synchronized void piece(ContentBlockDeltaEvent event) {
            last = System.nanoTime();
            first = events == 0 ? last : first;
            events++;
            text.append(event.delta().text());
            begun.complete(true);
        }

        synchronized void end(ConverseStreamMetadataEvent event) {
            inputTokens = event.usage().inputTokens();
            outputTokens = event.usage().outputTokens();
        }

        synchronized Answered answered() {
            return new Answered(
                    (first - start) / NANOS_PER_MILLI,
                    (last - first) / NANOS_PER_MILLI / Math.max(1, events - 1),
                    events,
                    new StringTokenizer(text.toString()).countTokens(),
                    inputTokens,
                    outputTokens);
        }
    }
}
