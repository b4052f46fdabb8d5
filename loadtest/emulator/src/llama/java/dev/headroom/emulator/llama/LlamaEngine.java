package dev.headroom.emulator.llama;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import dev.headroom.emulator.runtime.Engine;
import dev.headroom.emulator.time.Scheduler;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An engine that is a model: llama.cpp with continuous batching, eight streams at once, the others waiting. Each stream has a thread
 * that takes tokens from the model; they reach the sink on the emulator's thread.
 */
final class LlamaEngine implements Engine, AutoCloseable {

    /** Streams that run at once. */
    static final int PLACES = 8;

    private static final int CORES = 2;

    private final Scheduler scheduler;
    private final LlamaModel model;
    private final ExecutorService streams = Executors.newFixedThreadPool(PLACES);

    private LlamaEngine(Scheduler scheduler, LlamaModel model) {
        this.scheduler = scheduler;
        this.model = model;
    }

    /** Loads a model, whose context is that of one stream. */
    static LlamaEngine load(Path file, ModelShape shape, Scheduler scheduler) {
        return new LlamaEngine(
                scheduler,
                new LlamaModel(new ModelParameters()
                        .setModel(file.toString())
                        .setCtxSize(shape.context() * PLACES)
                        .setParallel(PLACES)
                        .enableContBatching()
                        .setThreads(CORES)
                        .setThreadsBatch(CORES)
                        .disableLog()));
    }

    @Override
    public Running start(Work work, Sink sink) {
        Stream stream = new Stream(work, sink);
        streams.execute(stream);
        return stream;
    }

    /** As many tokens as a prompt of so many becomes for the model, without the one that starts every prompt. */
    int encodedTokens(int promptTokens) {
        return model.encode(Vocabulary.prompt(promptTokens)).length;
    }

    /** Call when the emulator is closed, so that no stream begins; waits for those that end, since they are in the model's code. */
    @Override
    public void close() {
        streams.shutdown();
        try {
            if (!streams.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("streams still run; close the emulator first");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while streams ended", e);
        }
        model.close();
    }

    private static InferenceParameters parameters(Work work) {
        return new InferenceParameters(Vocabulary.prompt(work.load().promptTokens()))
                .setNPredict(work.tokens())
                .setIgnoreEos(true)
                .setCachePrompt(false)
                .setTemperature(0);
    }

    /** One answer. */
    private final class Stream implements Running, Runnable {

        private final Work work;
        private final Sink sink;
        private final long asked = scheduler.nanos();
        private volatile long queued;
        private volatile boolean cancelled;

        Stream(Work work, Sink sink) {
            this.work = work;
            this.sink = sink;
        }

        @Override
        public void run() {
            queued = scheduler.nanos() - asked;
            try {
                take(model.generate(parameters(work)).iterator());
            } finally {
                onLoop(sink::done);
            }
        }

        private void take(LlamaIterator outputs) {
            while (outputs.hasNext()) {
                say(outputs.next().text);
                if (cancelled && outputs.hasNext()) {
                    outputs.cancel();
                    return;
                }
            }
        }

        /** The model's last output only says that it is over. */
        private void say(String text) {
            if (!text.isEmpty()) {
                onLoop(due -> {
                    work.pool().admission().served(1, due);
                    sink.tokens(text, 1, due);
                });
            }
        }

        private void onLoop(Step step) {
            long due = scheduler.nanos();
            scheduler.at(due, () -> {
                if (!cancelled) {
                    step.at(due);
                }
            });
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public long queuedNanos() {
            return queued;
        }
    }

    /** Something to do on the emulator's thread. */
    private interface Step {
        void at(long dueNanos);
    }
}
