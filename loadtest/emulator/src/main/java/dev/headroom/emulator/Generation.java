package dev.headroom.emulator;

import java.util.function.Consumer;

/** One answer as it is made: the first token after its time, then chunk after chunk, each deadline counted from the last. */
final class Generation {

    private static final double NANOS_PER_MILLI = 1e6;

    /** Where an answer goes. */
    interface Sink {
        /** Takes the next tokens of the answer. */
        void tokens(int count);

        /** Takes the end of the answer. */
        void end(Result result);
    }

    /**
     * A whole answer.
     *
     * @param inputTokens tokens of the prompt
     * @param outputTokens tokens of the answer
     * @param stopReason why it stopped
     * @param latencyMillis from admission to the last token
     */
    record Result(int inputTokens, int outputTokens, String stopReason, long latencyMillis) {}

    private final Scheduler scheduler;
    private final Pool pool;
    private final ConverseRequest request;
    private final Plan plan;
    private final Sink sink;
    private final Consumer<Result> whenDone;
    private final long start;
    private int served;
    private boolean over;

    /**
     * How an answer will run.
     *
     * @param outputTokens its length
     * @param noise standard normal draw for its first token
     * @param tokensPerChunk tokens of one event
     * @param speed time factor
     */
    record Plan(int outputTokens, double noise, int tokensPerChunk, double speed) {}

    Generation(
            Scheduler scheduler, Pool pool, ConverseRequest request, Plan plan, Sink sink, Consumer<Result> whenDone) {
        this.scheduler = scheduler;
        this.pool = pool;
        this.request = request;
        this.plan = plan;
        this.sink = sink;
        this.whenDone = whenDone;
        this.start = scheduler.nanos();
    }

    void begin() {
        pool.enter();
        after(start, pool.firstTokenMillis(request.inputTokens(), plan.noise()));
    }

    /** The client has gone: what was served is settled and nothing more is made. */
    void cancel() {
        if (!over) {
            leave();
        }
    }

    private void after(long fromNanos, double millis) {
        long deadline = fromNanos + Math.round(millis * NANOS_PER_MILLI / plan.speed());
        scheduler.at(deadline, () -> chunk(deadline));
    }

    private void chunk(long deadline) {
        if (over) {
            return;
        }
        int count = Math.min(plan.tokensPerChunk(), plan.outputTokens() - served);
        served += count;
        pool.admission().served(count, scheduler.nanos());
        sink.tokens(count);
        if (served < plan.outputTokens()) {
            int next = Math.min(plan.tokensPerChunk(), plan.outputTokens() - served);
            after(deadline, pool.interTokenMillis() * next);
        } else {
            end();
        }
    }

    private void end() {
        leave();
        boolean cut = served >= request.maxTokens();
        long millis = Math.round((scheduler.nanos() - start) / NANOS_PER_MILLI);
        Result result = new Result(request.inputTokens(), served, cut ? "max_tokens" : "end_turn", millis);
        whenDone.accept(result);
        sink.end(result);
    }

    private void leave() {
        over = true;
        pool.leave();
        pool.admission().settle(request.inputTokens(), request.maxTokens(), served, scheduler.nanos());
    }
}
