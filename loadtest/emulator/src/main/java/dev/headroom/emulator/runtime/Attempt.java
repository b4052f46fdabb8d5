package dev.headroom.emulator.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.fault.FaultKind;
import dev.headroom.emulator.fault.FaultRule;
import dev.headroom.emulator.http.Exchange;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.runtime.dialect.Answer;
import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Timing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One admitted request, from its start to its end: what its engine makes, worded and sent, with the faults that strike it. */
final class Attempt implements Engine.Sink {

    private final RuntimeContext context;
    private final Job job;
    private final Exchange exchange;
    private final AnswerStream stream;
    private final Timeline timeline = new Timeline();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final boolean keepsText;
    private Engine.@Nullable Running running;
    private long firstSent = -1;
    private int tokens;
    private boolean stalled;
    private boolean resumed;
    private boolean over;

    Attempt(RuntimeContext context, Job job) {
        this.context = context;
        this.job = job;
        this.exchange = job.arrival().exchange();
        this.stream = new AnswerStream(job, context.keepsBodies());
        this.keepsText = !job.wording().operation().isStreamed() || context.keepsBodies();
    }

    void begin() {
        exchange.whenGone(this::abandon);
        Optional<Double> slow = faulty(FaultKind.SLOW_FIRST_BYTE).flatMap(FaultRule::delayMillis);
        if (slow.isPresent()) {
            context.after(slow.get(), this::run);
        } else {
            run();
        }
    }

    private void run() {
        if (!over) {
            Engine.Work work = new Engine.Work(
                    job.pool(),
                    job.load(),
                    job.ask().prompt(),
                    job.plan().tokens(),
                    job.tokensPerEvent(),
                    job.arrival().random());
            running = context.engine().start(work, this);
        }
    }

    private Optional<FaultRule> faulty(FaultKind kind) {
        return job.fault().filter(rule -> rule.fault() == kind);
    }

    @Override
    public void tokens(String piece, int count, long dueNanos) {
        if (stalled) {
            held.add(() -> take(piece, count, dueNanos));
        } else {
            take(piece, count, dueNanos);
        }
    }

    @Override
    public void done(long dueNanos) {
        if (stalled) {
            held.add(() -> end(dueNanos));
        } else {
            end(dueNanos);
        }
    }

    private void take(String piece, int count, long dueNanos) {
        if (over) {
            return;
        }
        tokens += count;
        if (keepsText) {
            text.append(piece);
        }
        if (!job.wording().operation().isStreamed()) {
            firstSent = firstSent < 0 ? context.scheduler().nanos() : firstSent;
            return;
        }
        byte[] frames = stream.framed(piece, tokens);
        if (strikesNow()) {
            new StreamFault(this, exchange).strike(job.fault().orElseThrow(), frames);
        } else {
            send(frames, dueNanos);
        }
    }

    private boolean strikesNow() {
        return job.fault()
                .filter(rule -> rule.fault().needsStream() && !resumed)
                .filter(rule -> stream.pieces() >= rule.afterEvents().orElse(0))
                .isPresent();
    }

    /** Holds everything back for a while, this frame first. */
    void stall(double millis, byte[] frame) {
        stalled = true;
        held.add(() -> send(frame, context.scheduler().nanos()));
        context.after(millis, () -> {
            stalled = false;
            resumed = true;
            while (!held.isEmpty()) {
                held.remove().run();
            }
        });
    }

    private void send(byte[] frame, long dueNanos) {
        boolean free = exchange.isWritable();
        stream.send(frame);
        mark(dueNanos, free);
    }

    /** Lateness that the client's slow reading causes is not ours. */
    private void mark(long dueNanos, boolean free) {
        long now = context.scheduler().nanos();
        firstSent = firstSent < 0 ? now : firstSent;
        timeline.add(dueNanos - job.arrival().nanos(), now - job.arrival().nanos());
        if (free && !resumed) {
            context.pacing().late(now - dueNanos);
        }
    }

    private void end(long dueNanos) {
        if (over) {
            return;
        }
        Answer answer = answer();
        if (job.wording().operation().isStreamed()) {
            stream.finish(answer);
        } else {
            exchange.reply(whole(answer));
            mark(dueNanos, true);
        }
        over(new Invocation.Outcome(200, "", job.plan().stopReason(), "", faultText(), false), answer);
    }

    private Reply whole(Answer answer) {
        ObjectNode body = job.wording().dialect().whole(answer);
        Reply reply = Reply.json(200, body);
        for (Map.Entry<String, String> header : job.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return !job.wording().operation().isNative()
                ? reply
                : reply.with(
                                "X-Amzn-Bedrock-Input-Token-Count",
                                Integer.toString(answer.load().inputTokens()))
                        .with("X-Amzn-Bedrock-Output-Token-Count", Integer.toString(answer.outputTokens()))
                        .with("X-Amzn-Bedrock-Invocation-Latency", Long.toString(answer.latencyMillis()));
    }

    private Answer answer() {
        long now = context.scheduler().nanos();
        long first = firstSent < 0 ? now : firstSent;
        return new Answer(
                job.arrival().requestId(),
                job.call().model(),
                job.load(),
                tokens,
                text.toString(),
                job.ask().tool(),
                job.plan().stopReason(),
                job.plan().stopSequence(),
                job.wording().serving(),
                context.emulatedMillis(now - job.arrival().nanos()),
                context.emulatedMillis(first - job.arrival().nanos()));
    }

    private void abandon() {
        stop(new Invocation.Outcome(stream.isOpen() ? 200 : 499, "", "", "", faultText(), true));
    }

    /** The end that a fault makes. */
    void broken(String error) {
        stop(new Invocation.Outcome(200, error, "", "", faultText(), false));
    }

    private void stop(Invocation.Outcome outcome) {
        if (!over) {
            over(outcome, answer());
        }
    }

    private String faultText() {
        return job.fault().map(rule -> rule.fault().text()).orElse("");
    }

    private void over(Invocation.Outcome outcome, Answer answer) {
        over = true;
        Engine.Running engine = running;
        if (engine != null) {
            engine.cancel();
        }
        job.pool().admission().settle(job.load(), tokens, context.scheduler().nanos());
        Timing timing = new Timing(
                answer.latencyMillis(),
                firstSent < 0 ? -1 : answer.firstTokenMillis(),
                engine == null ? 0 : engine.queuedNanos(),
                timeline.due(),
                timeline.sent());
        Invocation.Usage usage = new Invocation.Usage(
                job.load().inputTokens(),
                tokens,
                job.load().cacheReadTokens(),
                job.load().cacheWriteTokens());
        context.saw(new Invocation(
                job.arrival().number(),
                job.arrival().requestId(),
                job.arrival().instant(),
                job.call(),
                outcome,
                usage,
                timing,
                bodies(answer)));
    }

    private Optional<Invocation.Bodies> bodies(Answer answer) {
        if (!context.keepsBodies()) {
            return Optional.empty();
        }
        boolean array = job.wording().operation() == Operation.INVOKE_STREAM;
        JsonNode output = array ? stream.logged() : job.wording().dialect().whole(answer);
        return Optional.of(new Invocation.Bodies(job.arrival().body(), output));
    }
}
