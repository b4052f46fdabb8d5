import dev.headroom.loadtest.record.JournalHead;
import dev.headroom.loadtest.record.Recorder;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Carriage;
import dev.headroom.planner.measure.ContentTimes;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.EventGaps;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What recording an attempt costs: the virtual user that hands it over, and the thread that writes it.
 *
 * <p>{@code java -cp planner/core/target/classes:loadtest/gatling/target/classes bench/RecorderCost.java 200000 25 5}: 200,000 attempts of
 * 25 content events, five times over; the last time counts, for by then the program is warm. The journal lies in the folder for
 * temporary files, on a disk.
 */
public final class RecorderCost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        int events = Integer.parseInt(args[1]);
        int rounds = Integer.parseInt(args[2]);
        Attempt[] attempts = new Attempt[rows];
        Arrays.setAll(attempts, user -> attempt(user, events));
        Path folder = Files.createTempDirectory("recorder-cost");
        for (int round = 0; round < rounds; round++) {
            round(attempts, folder.resolve("m.csv"));
        }
        Files.delete(folder.resolve("m.csv"));
        Files.delete(folder);
    }

    private static void round(Attempt[] attempts, Path file) throws Exception {
        RunInfo run = run();
        JournalHead head = JournalHead.of(run, "bench", OptionalDouble.empty());
        Recorder recorder = Recorder.begin(file, head, () -> 0, System::nanoTime);
        Path journal = file.resolveSibling("m.csv.journal");
        long id = writer();
        long cpuBefore = THREADS.getThreadCpuTime(id);
        long begun = System.nanoTime();
        long own = THREADS.getCurrentThreadCpuTime();
        for (Attempt attempt : attempts) {
            recorder.record(attempt);
        }
        long handedOver = THREADS.getCurrentThreadCpuTime() - own;
        long written = cpuBefore;
        long size = -1;
        // All is written when the file does not grow any more; its thread is idle then.
        while (Files.size(journal) != size || size < 1000) {
            size = Files.size(journal);
            written = THREADS.getThreadCpuTime(id);
            Thread.sleep(60);
        }
        long end = System.nanoTime();
        recorder.finish(run);
        System.out.printf(
                Locale.ROOT,
                "%,d rows of %,d bytes: handing one over %.0f ns, writing one %.0f ns of one core, %,.0f rows/s; to the"
                        + " measurements file %.1f s%n",
                attempts.length,
                size / attempts.length,
                handedOver / (double) attempts.length,
                (written - cpuBefore) / (double) attempts.length,
                attempts.length * 1e9 / (written - cpuBefore),
                (System.nanoTime() - end) / 1e9);
    }

    private static long writer() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread.getThreadName().equals("measurements-writer"))
                .findFirst()
                .orElseThrow()
                .getThreadId();
    }

    private static RunInfo run() {
        LoadLevel level = new LoadLevel(new OfferedLoad.Closed(1), 0, 0, Long.MAX_VALUE);
        return new RunInfo("bench", "nowhere", new Endpoint.OnDemand("m"), Instant.EPOCH, 1, List.of(level));
    }

    private static Attempt attempt(int user, int events) {
        long begin = 60_000_000_000L + user * 1_000_000L;
        long[] gaps = new long[events - 1];
        Arrays.setAll(gaps, i -> 20_000_000L + i * 1_237L + user % 1_000);
        EventGaps between = EventGaps.of(gaps);
        long first = begin + 350_000_000L;
        return new Attempt(
                new Place(0, user, 0, 1, 0),
                new Timing(
                        begin,
                        begin + 12_345,
                        new Carriage(OptionalLong.of(begin + 23_456), OptionalLong.of(first - 1_000_000)),
                        new ContentTimes(
                                OptionalLong.of(first),
                                OptionalLong.of(first + between.totalNanos()),
                                OptionalLong.of(first),
                                between),
                        first + between.totalNanos() + 2_000_000),
                new TokenUse(1200, 4L * events, 0, 0),
                new Answer(
                        Outcome.OK,
                        "end_turn",
                        new Answer.Events(events, 0),
                        4096,
                        new ServerSide(OptionalLong.of(900), OptionalLong.of(340))));
    }
}
