package dev.headroom.emulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Converse and ConverseStream. */
final class RuntimePlane {

    private static final String PREFIX = "/model/";
    private static final String PADDING = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final EmulatorSettings settings;
    private final Scheduler scheduler;
    private final RuntimePools pools;
    private final SplittableRandom random;
    private long answered;
    private long refused;
    private long inputTokens;
    private long outputTokens;

    RuntimePlane(EmulatorSettings settings, Scheduler scheduler, RuntimePools pools) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.pools = pools;
        this.random = new SplittableRandom(settings.seed());
    }

    static boolean owns(String path) {
        return path.startsWith(PREFIX);
    }

    void handle(HttpServerRequest request, Buffer body) {
        String path = request.path();
        int cut = path.lastIndexOf('/');
        String operation = path.substring(cut + 1);
        boolean streamed = operation.equals("converse-stream");
        if (!request.method().name().equals("POST") || !(streamed || operation.equals("converse"))) {
            throw BedrockError.validation(request.method() + " " + operation + " is not served by this emulator");
        }
        RuntimePools.Target target =
                pools.of(PathText.decode(path.substring(PREFIX.length(), Math.max(PREFIX.length(), cut))));
        ConverseRequest converse = ConverseRequest.read(Reply.read(body));
        admit(target, converse);
        start(request, target, converse, streamed);
    }

    private void admit(RuntimePools.Target target, ConverseRequest converse) {
        String reason =
                target.pool().admission().refuse(converse.inputTokens(), converse.maxTokens(), scheduler.nanos());
        if (reason != null) {
            refused++;
            throw BedrockError.throttling(reason);
        }
    }

    private void start(
            HttpServerRequest request, RuntimePools.Target target, ConverseRequest converse, boolean streamed) {
        double lengthDraw = random.nextGaussian();
        int length = converse.pinnedOutputTokens()
                .orElseGet(() -> target.model().output().tokens(lengthDraw));
        Generation.Plan plan = new Generation.Plan(
                Math.min(length, converse.maxTokens()),
                random.nextGaussian(),
                settings.profile().tokensPerChunk(),
                settings.speed());
        Generation.Sink sink = streamed ? new Stream(request.response()) : new Whole(request);
        Generation generation = new Generation(scheduler, target.pool(), converse, plan, sink, this::count);
        request.response().closeHandler(closed -> generation.cancel());
        request.response().exceptionHandler(failed -> generation.cancel());
        generation.begin();
    }

    private void count(Generation.Result result) {
        answered++;
        inputTokens += result.inputTokens();
        outputTokens += result.outputTokens();
    }

    Served served(Served.Lateness lateness) {
        return new Served(answered, refused, inputTokens, outputTokens, lateness);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String text(int tokens) {
        return "tok ".repeat(tokens);
    }

    private static ObjectNode usage(Generation.Result result) {
        return object().put("inputTokens", result.inputTokens())
                .put("outputTokens", result.outputTokens())
                .put("totalTokens", result.inputTokens() + result.outputTokens());
    }

    /** An answer as one document. */
    private static final class Whole implements Generation.Sink {
        private final HttpServerRequest request;
        private final StringBuilder text = new StringBuilder();

        Whole(HttpServerRequest request) {
            this.request = request;
        }

        @Override
        public void tokens(int count) {
            text.append(text(count));
        }

        @Override
        public void end(Generation.Result result) {
            ObjectNode answer = object();
            ObjectNode message = answer.putObject("output").putObject("message").put("role", "assistant");
            message.putArray("content").addObject().put("text", text.toString());
            answer.put("stopReason", result.stopReason());
            answer.set("usage", usage(result));
            answer.putObject("metrics").put("latencyMs", result.latencyMillis());
            Reply.json(request, 200, answer);
        }
    }

    /** An answer as a stream of frames. Each carries the random padding that Bedrock's do, as field {@code p}. */
    private final class Stream implements Generation.Sink {
        private final HttpServerResponse response;
        private @Nullable Buffer first;

        Stream(HttpServerResponse response) {
            this.response = response;
            response.setChunked(true).putHeader("Content-Type", "application/vnd.amazon.eventstream");
            this.first = frame("messageStart", object().put("role", "assistant"));
        }

        @Override
        public void tokens(int count) {
            ObjectNode delta = object().put("contentBlockIndex", 0);
            delta.putObject("delta").put("text", text(count));
            Buffer frame = frame("contentBlockDelta", delta);
            if (first != null) {
                frame = first.appendBuffer(frame);
                first = null;
            }
            response.write(frame);
        }

        @Override
        public void end(Generation.Result result) {
            ObjectNode metadata = object();
            metadata.set("usage", usage(result));
            metadata.putObject("metrics").put("latencyMs", result.latencyMillis());
            response.end(frame("contentBlockStop", object().put("contentBlockIndex", 0))
                    .appendBuffer(frame("messageStop", object().put("stopReason", result.stopReason())))
                    .appendBuffer(frame("metadata", metadata)));
        }

        private Buffer frame(String type, ObjectNode json) {
            json.put("p", PADDING.substring(0, random.nextInt(PADDING.length())));
            return Buffer.buffer(Frame.event(type, Reply.bytes(json)));
        }
    }
}
