package dev.headroom.sources.history;

import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SourceException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whole minutes of an Azure trace; those in which it begins and ends were seen in part and are left out. */
final class AzureImport implements HistoryImport {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Two years: a trace is of hours or days, so more is a wrong date in it. */
    private static final long MOST_MINUTES = 2 * 366 * 24 * 60L;

    @Override
    public Set<ImportOption> needs() {
        return Set.of();
    }

    @Override
    public UsageHistory read(ImportRequest request) {
        AzureTrace trace = AzureTrace.read(request.file());
        UsageCounts[] minutes = minutes(request, trace);
        Instant start = trace.first().truncatedTo(ChronoUnit.MINUTES);
        List<UsageInterval> whole = IntStream.range(1, minutes.length - 1)
                .mapToObj(i -> new UsageInterval(
                        start.plus(MINUTE.multipliedBy(i)), MINUTE, scaled(minutes[i], request.options())))
                .toList();
        return request.history(notes(trace, minutes), whole);
    }

    private static List<String> notes(AzureTrace trace, UsageCounts[] minutes) {
        List<String> notes = new ArrayList<>();
        notes.add("Azure requests, counted by the minute; times have no zone in the file and are read as UTC");
        long leftOut = minutes[0].requests() + minutes[minutes.length - 1].requests();
        notes.add("first and last minute were seen in part and are left out, with " + leftOut + " of "
                + trace.requests().size() + " requests");
        long silent = Arrays.stream(minutes).filter(UsageCounts.NONE::equals).count();
        if (silent > 0) {
            notes.add("minutes without any request, counted as 0: " + silent);
        }
        return notes;
    }

    private static UsageCounts[] minutes(ImportRequest request, AzureTrace trace) {
        List<TracedRequest> requests = trace.requests();
        Duration head = Duration.between(trace.first().truncatedTo(ChronoUnit.MINUTES), trace.first());
        long count = head.plus(requests.get(requests.size() - 1).offset()).toMinutes() + 1;
        if (count < 3 || count > MOST_MINUTES) {
            throw SourceException.in(
                    request.file(),
                    "touches " + count + " minutes, must touch from 3, for the first and the last are not whole, to "
                            + MOST_MINUTES + "; check its first and last time");
        }
        UsageCounts[] minutes = new UsageCounts[(int) count];
        Arrays.fill(minutes, UsageCounts.NONE);
        for (TracedRequest one : requests) {
            int minute = (int) head.plus(one.offset()).toMinutes();
            minutes[minute] = minutes[minute].plus(UsageCounts.of(1, one.inputTokens(), one.outputTokens()));
        }
        return minutes;
    }

    private static UsageCounts scaled(UsageCounts counts, ImportOptions options) {
        return UsageCounts.of(
                options.scaled(counts.requests()),
                options.scaled(counts.inputTokens()),
                options.scaled(counts.outputTokens()));
    }
}
