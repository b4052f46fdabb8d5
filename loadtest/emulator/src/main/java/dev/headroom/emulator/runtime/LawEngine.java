package dev.headroom.emulator.runtime;

import dev.headroom.emulator.time.Scheduler;

/** Makes answers by the laws of their pools. */
final class LawEngine implements Engine {

    private final Scheduler scheduler;
    private final double speed;
    private final Words words;

    LawEngine(Scheduler scheduler, double speed, Words words) {
        this.scheduler = scheduler;
        this.speed = speed;
        this.words = words;
    }

    @Override
    public Running start(Work work, Sink sink) {
        Generation generation = new Generation(scheduler, speed, words, work, sink);
        generation.enter();
        return generation;
    }
}
