package dev.headroom.cli.selfcheck;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Measurements;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;

/**
 * What a load cost the load generator, its start and its end and the writing of its file included.
 *
 * @param microsPerRequest processor time, in microseconds
 * @param microsPerEvent processor time over all content events, in microseconds
 * @param heapMegabytes the most that stood on the heap at any time, garbage included
 */
record Expense(double microsPerRequest, double microsPerEvent, double heapMegabytes) {

    /** Begins to count. */
    static Meter meter() {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return new Meter(processorTime());
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Processor time at the start. */
    record Meter(Duration before) {

        /** What it came to, over what was measured since. */
        Expense read(Measurements measured) {
            double micros = processorTime().minus(before).toNanos() / 1e3;
            long events = measured.attempts().stream()
                    .map(Attempt::answer)
                    .mapToLong(answer -> answer.contentEvents())
                    .sum();
            long heap = heapPools().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            return new Expense(micros / measured.attempts().size(), micros / events, heap / 1e6);
        }
    }
}
