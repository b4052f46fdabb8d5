import com.sun.management.ThreadMXBean;
import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.loadtest.wire.BedrockRequest;
import dev.headroom.loadtest.wire.Conversation;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.loadtest.wire.Inference;
import dev.headroom.loadtest.wire.InvokeBody;
import dev.headroom.loadtest.wire.ModelFamily;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * What reading an answer costs the load generator: microseconds of one core and bytes of memory for each content event, for answers
 * of 60 events that come frame by frame, padded as Bedrock pads them.
 *
 * <p>{@code java -cp 'cli/target/lib/*' bench/DecoderCost.java}, once {@code ./headroom} has built its classes.
 */
public final class DecoderCost {

    private static final int EVENTS = 60;
    private static final int ANSWERS = 20_000;
    private static final int ROUNDS = 7;
    private static final String METRICS = "\"amazon-bedrock-invocationMetrics\":{\"inputTokenCount\":7,\"outputTokenCount\":240,"
            + "\"invocationLatency\":4069,\"firstByteLatency\":1117}";
    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    public static void main(String[] args) {
        Conversation hi = Conversation.of("hi");
        Inference inference = Inference.of(500, 240);
        BedrockRequest converse = new ConverseBody(hi, inference, true);
        report("converse-stream", converse, converseFrames());
        report("  with its text kept", converse.keepingText(), converseFrames());
        for (ModelFamily family : ModelFamily.values()) {
            report("invoke stream " + family, new InvokeBody(family, hi, inference, true), invokeFrames(family));
        }
    }

    private static void report(String what, BedrockRequest request, List<byte[]> frames) {
        double best = Double.POSITIVE_INFINITY;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long began = System.nanoTime();
            for (int i = 0; i < ANSWERS; i++) {
                read(request, frames);
            }
            best = Math.min(best, (System.nanoTime() - began) / 1e3 / ANSWERS / EVENTS);
            bytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / ANSWERS / EVENTS;
        }
        System.out.printf(Locale.ROOT, "%-22s %6.3f us, %5d bytes an event%n", what, best, bytes);
    }

    private static void read(BedrockRequest request, List<byte[]> frames) {
        AnswerReader answer = request.answer();
        long nanos = 0;
        for (byte[] frame : frames) {
            ByteBuf buffer = Unpooled.wrappedBuffer(frame);
            answer.feed(buffer, nanos++);
            buffer.release();
        }
        if (!answer.isWhole() || answer.contentEvents() != EVENTS) {
            throw new IllegalStateException("the answer was not read");
        }
    }

    private static List<byte[]> converseFrames() {
        List<byte[]> frames = new ArrayList<>();
        frames.add(frame("messageStart", "{\"role\":\"assistant\"" + padding()));
        for (int i = 0; i < EVENTS; i++) {
            frames.add(frame(
                    "contentBlockDelta",
                    "{\"contentBlockIndex\":0,\"delta\":{\"text\":\" four words of text\"}" + padding()));
        }
        frames.add(frame("contentBlockStop", "{\"contentBlockIndex\":0" + padding()));
        frames.add(frame("messageStop", "{\"stopReason\":\"end_turn\"" + padding()));
        frames.add(frame(
                "metadata",
                "{\"metrics\":{\"latencyMs\":1275},\"usage\":{\"inputTokens\":7,\"outputTokens\":240,\"totalTokens\":247}"
                        + padding()));
        return frames;
    }

    private static List<byte[]> invokeFrames(ModelFamily family) {
        String piece = switch (family) {
            case CLAUDE ->
                "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\" four words of text\"}}";
            case LLAMA ->
                "{\"generation\":\" four words of text\",\"prompt_token_count\":null,\"generation_token_count\":17,"
                        + "\"stop_reason\":null}";
            case TITAN ->
                "{\"outputText\":\" four words of text\",\"index\":0,\"totalOutputTextTokenCount\":null,"
                        + "\"completionReason\":null,\"inputTextTokenCount\":null}";
            case NOVA -> "{\"contentBlockDelta\":{\"delta\":{\"text\":\" four words of text\"},\"contentBlockIndex\":0}}";
        };
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            frames.add(chunk(piece));
        }
        frames.add(chunk("{\"type\":\"message_stop\"," + METRICS + "}"));
        return frames;
    }

    private static byte[] chunk(String json) {
        String bytes = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        return frame("chunk", "{\"bytes\":\"" + bytes + "\"" + padding());
    }

    private static String padding() {
        return ",\"p\":\"" + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".substring(RANDOM.nextInt(62)) + "\"}";
    }

    private static byte[] frame(String type, String json) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":event-type", HeaderValue.fromString(type));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        headers.put(":message-type", HeaderValue.fromString("event"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Message(headers, json.getBytes(StandardCharsets.UTF_8)).encode(bytes);
        return bytes.toByteArray();
    }
}
