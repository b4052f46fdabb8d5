package dev.headroom.sources.logs;

import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.planner.usage.PromptPrefixes;
import dev.headroom.planner.usage.UsageDetails;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes usage histories of the minutes of one account and Region. */
final class Histories {

    private final Duck duck;
    private final LogRequest request;
    private final RecordSource source;

    Histories(Duck duck, LogRequest request, RecordSource source) {
        this.duck = duck;
        this.request = request;
        this.source = source;
    }

    /**
     * Whose history it is.
     *
     * @param model the model
     * @param workload the workload
     */
    private record Key(String model, String workload) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byModel = model.compareTo(other.model);
            return byModel != 0 ? byModel : workload.compareTo(other.workload);
        }
    }

    List<UsageHistory> make(Sifted sifted, long duplicates) {
        Minutes.Place place = Minutes.place(duck, request);
        Minutes minutes = Minutes.of(duck, place);
        Map<Key, List<Minutes.Series>> chosen = chosen(minutes.series());
        NavigableSet<Long> hours = hours(minutes, sifted);
        List<Stretch> stretches = Coverage.of(hours, minutes.recorded());
        if (stretches.isEmpty()) {
            throw request.fault(
                    "no hours with files that follow each other touch 3 minutes; the first and the last minute of such a"
                            + " stretch are seen in part, so nothing is left");
        }
        List<String> notes = new ArrayList<>();
        notes.add("imported from " + request.name() + ": " + sifted.files() + " files" + place.note()
                + "; times are UTC");
        notes.addAll(source.notes());
        notes.addAll(sifted.notes());
        count(notes, "records that were there again, by their request id, left out: ", duplicates);
        count(notes, "requests that failed for other reasons than throttling, left out: ", minutes.failed());
        count(notes, "hours of which nothing was seen, which stay gaps: ", Coverage.missing(hours));
        List<UsageHistory> all = chosen.entrySet().stream()
                .map(entry -> history(
                        entry.getKey(),
                        notes,
                        entry.getValue(),
                        Minutes.intervals(stretches, minutes.seen(entry.getValue()))))
                .toList();
        return asked(all);
    }

    /** A history without a request or a throttle would be read as no demand; there is none where all are. */
    private List<UsageHistory> asked(List<UsageHistory> all) {
        List<UsageHistory> some = all.stream().filter(Histories::isAsked).toList();
        if (some.isEmpty()) {
            UsageHistory first = all.get(0);
            throw request.nothing("its records leave no request from " + first.start() + " to " + first.end()
                    + ", so no history is written ("
                    + first.notes().stream()
                            .filter(note -> note.contains("left out"))
                            .collect(Collectors.joining("; "))
                    + "); give logs of a longer time");
        }
        List<String> without = all.stream()
                .filter(one -> !isAsked(one))
                .map(one -> one.modelId() + " by " + one.workload())
                .toList();
        return without.isEmpty()
                ? some
                : some.stream().map(one -> saying(one, without)).toList();
    }

    private static boolean isAsked(UsageHistory history) {
        return history.total().requests() > 0 || history.total().throttles() > 0;
    }

    private static UsageHistory saying(UsageHistory one, List<String> without) {
        List<String> notes = new ArrayList<>(one.notes());
        notes.add("without a request that is left, so without a history: " + String.join(", ", without));
        return new UsageHistory(one.modelId(), one.workload(), notes, one.intervals());
    }

    private static void count(List<String> notes, String note, long count) {
        if (count > 0) {
            notes.add(note + count);
        }
    }

    private NavigableSet<Long> hours(Minutes minutes, Sifted sifted) {
        NavigableSet<Long> hours =
                request.rules().complete() ? Coverage.everyHour(minutes.recorded()) : minutes.hours();
        sifted.lostHours().forEach(hours::remove);
        return hours;
    }

    private Map<Key, List<Minutes.Series>> chosen(List<Minutes.Series> all) {
        ModelNames names = new ModelNames(request.models());
        names.check(request, all.stream().map(Minutes.Series::model).distinct().toList());
        Map<Key, List<Minutes.Series>> chosen = new TreeMap<>();
        for (Minutes.Series series : all) {
            String model = names.of(series.model()).orElseThrow();
            if (isChosen(model, series.workload())) {
                chosen.computeIfAbsent(new Key(model, series.workload()), key -> new ArrayList<>())
                        .add(series);
            }
        }
        if (chosen.isEmpty()) {
            throw nothing(names, all);
        }
        return chosen;
    }

    private boolean isChosen(String model, String workload) {
        return request.only().modelId().map(model::equals).orElse(true)
                && request.only().workload().map(workload::equals).orElse(true);
    }

    private SourceException nothing(ModelNames names, List<Minutes.Series> all) {
        String there = all.stream()
                .map(series -> names.of(series.model()).orElseThrow() + " by " + series.workload())
                .distinct()
                .limit(10)
                .collect(Collectors.joining(", "));
        return request.fault("has no record of the model and workload that were asked for; it has " + there
                + "; choose one of these");
    }

    /** The history of some ids; requests outside of the stretches are left out and said. */
    private static UsageHistory history(
            Key key, List<String> notes, List<Minutes.Series> series, List<UsageInterval> intervals) {
        List<String> all = new ArrayList<>(notes);
        all.add("ids in the log: "
                + series.stream()
                        .map(one -> one.model() + " (" + one.requests() + " requests)")
                        .collect(Collectors.joining(", ")));
        long requests = series.stream().mapToLong(Minutes.Series::requests).sum();
        long inside =
                intervals.stream().mapToLong(one -> one.counts().requests()).sum();
        count(
                all,
                "requests in minutes that were seen in part, at the ends of gaps and of the log, left out: ",
                requests - inside);
        latencies(all, inside, intervals);
        return new UsageHistory(key.model(), key.workload(), all, intervals);
    }

    /** Of how many requests something is known that others do not tell. */
    private static void latencies(List<String> notes, long requests, List<UsageInterval> intervals) {
        long last = known(intervals, UsageDetails::latency);
        long first = known(intervals, UsageDetails::firstToken);
        if (last + first > 0) {
            notes.add("of " + requests + " requests the latency to the last token is known of " + last
                    + ", to the first of " + first);
        }
        long prompts = intervals.stream()
                .flatMap(interval -> interval.details().prefixes().stream())
                .mapToLong(PromptPrefixes::requests)
                .sum();
        if (prompts > 0) {
            notes.add("of " + requests + " requests the prompts of " + prompts
                    + " were in the log; their beginnings were" + " compared by a hash, and nothing of them is kept");
        }
    }

    private static long known(List<UsageInterval> intervals, Function<UsageDetails, Optional<LatencyDigest>> which) {
        return intervals.stream()
                .flatMap(interval -> which.apply(interval.details()).stream())
                .mapToLong(LatencyDigest::count)
                .sum();
    }
}
