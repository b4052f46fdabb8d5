package dev.headroom.loadtest.audit;

import com.sun.management.OperatingSystemMXBean;
import dev.headroom.loadtest.transport.ConnectionCounts;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.ClientAudit;
import dev.headroom.planner.measure.LoadLevel;
import io.netty.util.concurrent.EventExecutor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Watches the load generator while a run goes on. Nothing counts before the first warm-up is over: a cold program is slow, and what it
 * measures then is not used.
 */
public final class ClientWatch implements AutoCloseable {

    private static final int DIGITS = 3;

    private final LongSupplier clock;
    private final Recorder lateness = new Recorder(DIGITS);
    private final Recorder lags = new Recorder(DIGITS);
    private final LongAdder intended = new LongAdder();
    private final LongAdder begun = new LongAdder();
    private final List<Supplier<ConnectionCounts>> connections = new ArrayList<>();
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private volatile @Nullable Since since;

    public ClientWatch(LongSupplier clock) {
        this.clock = clock;
    }

    /** What was the case when counting began, and the pauses since. */
    private record Since(long nanos, long cpuNanos, Pauses pauses) {}

    /** Watches event loops. */
    public void watch(Iterable<EventExecutor> loops) {
        for (EventExecutor loop : loops) {
            timers.add(LoopLag.watch(loop, clock, this::lag));
        }
    }

    /** Counts the connections of a transport. */
    public void count(Supplier<ConnectionCounts> transport) {
        connections.add(transport);
    }

    /** What has become of all connections so far. */
    public ConnectionCounts connections() {
        return connections.stream().map(Supplier::get).reduce(ConnectionCounts.NONE, ConnectionCounts::plus);
    }

    private void lag(long nanos) {
        if (since != null) {
            lags.recordValue(nanos);
        }
    }

    /** Counting begins now, where it has not begun. */
    public synchronized void begin() {
        if (since == null) {
            since = new Since(clock.getAsLong(), system.getProcessCpuTime(), new Pauses());
        }
    }

    /** Takes notice of an attempt of a level. Only first attempts of its counted part say how well the schedule was kept. */
    public void over(Attempt attempt, LoadLevel level) {
        long due = attempt.timing().intendedNanos();
        if (attempt.number() == 1 && due >= level.steadyFromNanos() && due < level.endNanos()) {
            lateness.recordValue(attempt.timing().dispatchLatenessNanos());
            intended.increment();
            if (attempt.timing().dispatchedNanos() < level.endNanos()) {
                begun.increment();
            }
        }
    }

    /**
     * What was seen.
     *
     * @param countedSeconds the length of the counted parts of all levels
     */
    public ClientAudit audit(double countedSeconds) {
        Histogram late = lateness.getIntervalHistogram();
        Histogram lag = lags.getIntervalHistogram();
        Since start = since;
        double seconds = Math.max(1e-9, countedSeconds);
        return new ClientAudit(
                new ClientAudit.Lateness(millis(late, 50), millis(late, 99)),
                millis(lag, 99),
                start == null ? new ClientAudit.Pauses(0, 0) : pauses(start),
                start == null ? 0 : cpuShare(start),
                connections().opened(),
                new ClientAudit.Rate(intended.sum() / seconds, begun.sum() / seconds));
    }

    private double elapsedNanos(Since start) {
        return Math.max(1, clock.getAsLong() - start.nanos());
    }

    private ClientAudit.Pauses pauses(Since start) {
        double share = start.pauses().totalMillis() * 1e6 / elapsedNanos(start);
        return new ClientAudit.Pauses(start.pauses().longestMillis(), Math.min(1, share));
    }

    private double cpuShare(Since start) {
        double cpu = system.getProcessCpuTime() - start.cpuNanos();
        return Math.min(1, cpu / elapsedNanos(start) / Runtime.getRuntime().availableProcessors());
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(percentile) / 1e6;
    }

    @Override
    public void close() {
        timers.forEach(timer -> timer.cancel(false));
        Since start = since;
        if (start != null) {
            start.pauses().close();
        }
    }
}
