package dev.headroom.cli.usage;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.Progress;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.planner.quantity.Counted;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.logs.ImportedLogs;
import dev.headroom.sources.logs.LogRequest;
import dev.headroom.sources.logs.WorkloadBy;
import dev.headroom.sources.s3.LogFetch;
import dev.headroom.sources.s3.S3Address;
import dev.headroom.sources.stage.RunFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads invocation logs out of a bucket: says what it will ask for, then how far it is. */
final class BucketImport {

    /** Of the run folder, where what is read is kept. */
    static final String FOLDER = "s3";

    private final Workshop workshop;
    private final S3Flags flags;
    private final Path folder;

    BucketImport(Workshop workshop, S3Flags flags, Path folder) {
        this.workshop = workshop;
        this.flags = flags;
        this.folder = folder;
    }

    /**
     * What was read.
     *
     * @param logs the histories
     * @param sources the objects
     */
    record Found(ImportedLogs logs, List<RunFile> sources) {}

    /** Nothing where only a quote was asked for. */
    Optional<Found> read(S3Address place, LogRequest request, WorkloadBy workload, Optional<String> region) {
        LogFetch.Source source = new LogFetch.Source(place, flags.hours(), folder);
        try (AwsSession session = flags.open(region);
                LogFetch fetch = listed(place, () -> LogFetch.begin(session, source, request, workload))) {
            quote(place, fetch);
            if (flags.isQuote()) {
                return Optional.empty();
            }
            return Optional.of(new Found(fetched(fetch), fetch.sources()));
        }
    }

    private LogFetch listed(S3Address place, Supplier<LogFetch> listing) {
        return Progress.during(workshop.console(), () -> "listing " + place, listing);
    }

    private void quote(S3Address place, LogFetch fetch) {
        Console console = workshop.console();
        LogFetch.Amount whole = fetch.whole();
        LogFetch.Amount left = fetch.toCopy();
        console.say(String.format(
                Locale.ROOT,
                "%s: account %s, %s, %s, %s.",
                place,
                fetch.place(),
                Counted.of(fetch.hours(), "hour"),
                Counted.of(whole.objects(), "object"),
                megabytes(whole.bytes())));
        if (left.objects() < whole.objects()) {
            long read = whole.objects() - left.objects();
            console.say(String.format(
                    Locale.ROOT,
                    "%,d of these objects %s read before and %s not read again.",
                    read,
                    read == 1 ? "was" : "were",
                    read == 1 ? "is" : "are"));
        }
        console.say(String.format(
                Locale.ROOT,
                "%s made; %s for %s %s to come. They are not priced here: S3's prices of"
                        + " requests, and of data that leaves its Region, are its Region's (aws.amazon.com/s3/pricing).",
                Counted.of(fetch.lists(), "LIST request") + (fetch.lists() == 1 ? " was" : " were"),
                Counted.of(left.objects(), "GET request"),
                megabytes(left.bytes()),
                left.objects() == 1 ? "is" : "are"));
    }

    private ImportedLogs fetched(LogFetch fetch) {
        LogFetch.Amount all = fetch.toCopy();
        String what = String.format(
                Locale.ROOT, "copying and reading %s, %s", Counted.of(all.objects(), "object"), megabytes(all.bytes()));
        return Progress.ofShare(workshop.console(), what, fetch::share, fetch::fetch);
    }

    private static String megabytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%,.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
