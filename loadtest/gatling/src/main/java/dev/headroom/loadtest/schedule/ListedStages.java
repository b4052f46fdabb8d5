package dev.headroom.loadtest.schedule;

import dev.headroom.config.Enough;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Stages that are known before the run, each of which may end as soon as it has shown enough. */
public final class ListedStages implements Pilot {

    private final Queue<Stage> left;
    private final Optional<Enough> enough;
    private final Duration longest;
    private Optional<Precision> precision = Optional.empty();

    /** @param enough when a stage may end before its time; empty where none may */
    public ListedStages(List<Stage> stages, Optional<Enough> enough) {
        this.left = new ArrayDeque<>(stages);
        this.enough = enough;
        this.longest = stages.stream().map(stage -> stage.span().hold()).reduce(Duration.ZERO, Duration::plus);
    }

    /** Without the first ones, which are done. */
    public ListedStages skipping(int done) {
        return new ListedStages(left.stream().skip(done).toList(), enough);
    }

    /** Those that have not begun, in order. */
    public List<Stage> left() {
        return List.copyOf(left);
    }

    @Override
    public boolean isOver() {
        return left.isEmpty();
    }

    @Override
    public Optional<Stage> next() {
        precision = enough.map(Precision::new);
        return Optional.ofNullable(left.poll());
    }

    @Override
    public boolean isEnough(LoadLevel level, List<Attempt> attempts) {
        return precision.isPresent() && precision.get().isReached(level, attempts);
    }

    @Override
    public void ended(LoadLevel level, List<Attempt> attempts) {}

    @Override
    public Duration longest() {
        return longest;
    }
}
