package dev.headroom.sources.s3;

import dev.headroom.sources.SourceException;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.logs.ImportedLogs;
import dev.headroom.sources.logs.LogBatches;
import dev.headroom.sources.logs.LogRequest;
import dev.headroom.sources.logs.WorkloadBy;
import dev.headroom.sources.stage.RunFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Imports invocation logs out of S3. Objects are listed first, then copied, read and deleted a batch at a time, while the next batch is
 * being copied. What is kept of a batch goes by its objects' keys, lengths and entity tags: whatever was read before, by this command
 * or by one that was broken off, is not read again, and what has changed in the bucket since is.
 */
public final class LogFetch implements AutoCloseable {

    private final Workers workers = new Workers();
    private final Reader reader;
    private final S3Address address;
    private final LogRequest request;
    private final WorkloadBy workload;
    private final BatchFiles files;
    private final Listing.Place place;
    private final List<Batch> batches;
    /** Places of batches that must be copied, in their order. */
    private final NavigableSet<Integer> open;

    /** Batches, from the first, whose ids are of no use any more. */
    private int forgotten;

    private final AtomicLong objectsCopied = new AtomicLong();
    private final AtomicLong bytesCopied = new AtomicLong();
    private final AtomicLong bytesRead = new AtomicLong();

    private LogFetch(AwsSession session, Source source, LogRequest request, WorkloadBy workload, Batch.Bounds bounds) {
        this.reader = new Reader(session, source.address);
        this.address = source.address;
        this.request = request;
        this.workload = workload;
        this.files = new BatchFiles(source.folder);
        try {
            Listing listing = new Listing(reader, workers, source.address, source.hours);
            this.place = listing.place(request.only());
            this.batches = Batch.of(LogBatches.words(request, workload), listing.objects(place), bounds);
        } catch (AwsException | SourceException | IllegalArgumentException e) {
            workers.close();
            throw e;
        }
        this.open = unread();
    }

    /**
     * What is read from where.
     *
     * @param address the bucket, and what stands before {@code AWSLogs/} in its keys; it may go on up to a Region's folder
     * @param hours the time
     * @param folder where what is read is kept
     */
    public record Source(S3Address address, LogHours hours, Path folder) {}

    /**
     * So much of a log.
     *
     * @param objects objects
     * @param bytes their bytes
     */
    public record Amount(long objects, long bytes) {

        static Amount of(Collection<Batch> batches) {
            return new Amount(
                    batches.stream().mapToLong(batch -> batch.objects().size()).sum(),
                    batches.stream().mapToLong(Batch::bytes).sum());
        }
    }

    /**
     * Lists the objects.
     *
     * @throws AwsException where AWS cannot be asked or refuses
     * @throws SourceException where there is no object, or the log is of several accounts or Regions
     */
    public static LogFetch begin(AwsSession session, Source source, LogRequest request, WorkloadBy workload) {
        return begin(session, source, request, workload, Batch.Bounds.USUAL);
    }

    static LogFetch begin(
            AwsSession session, Source source, LogRequest request, WorkloadBy workload, Batch.Bounds bounds) {
        return new LogFetch(session, source, request, workload, bounds);
    }

    /** Batches that are not read; and, of the others, those whose ids they need and are not here any more. */
    private NavigableSet<Integer> unread() {
        NavigableSet<Integer> all = new TreeSet<>();
        for (int number = 0; number < batches.size(); number++) {
            if (!files.isRead(batches.get(number))) {
                all.add(number);
                batches.get(number).before().stream()
                        .filter(before -> !files.hasIds(batches.get(before)))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** Whose log it is, as in {@code 123456789012 in us-west-2}. */
    public String place() {
        return place.toString();
    }

    /** Requests by which the bucket was listed. */
    public long lists() {
        return reader.lists();
    }

    /** Hours of which there is an object. */
    public long hours() {
        return batches.stream()
                .flatMap(batch -> batch.objects().stream())
                .map(LoggedObject::folder)
                .distinct()
                .count();
    }

    /** All of it. */
    public Amount whole() {
        return Amount.of(batches);
    }

    /** What had to be copied when the bucket was listed. */
    public Amount toCopy() {
        return Amount.of(open.stream().map(batches::get).toList());
    }

    /** What of that is copied so far. */
    public Amount copied() {
        return new Amount(objectsCopied.get(), bytesCopied.get());
    }

    /** The share of the work that is done, from 0 to 1: each byte is copied and read, one batch while the next is copied. */
    public double share() {
        long all = 2 * toCopy().bytes();
        return all == 0 ? 1 : (bytesCopied.get() + bytesRead.get()) / (double) all;
    }

    /** The objects of the log with their hashes, once all are read. */
    public List<RunFile> sources() {
        return batches.stream()
                .flatMap(batch -> files.read(batch).objects().stream())
                .toList();
    }

    /**
     * Reads what is not read yet, and makes histories of all.
     *
     * @throws AwsException where an object cannot be read
     * @throws SourceException as for logs in a folder
     */
    public ImportedLogs fetch() {
        files.keepOnly(batches);
        try (LogBatches reading = LogBatches.open(request, workload)) {
            List<Integer> order = List.copyOf(open);
            List<Copies> ahead = new ArrayList<>();
            order.stream().limit(1).forEach(number -> ahead.add(copies(number)));
            for (int turn = 0; turn < order.size(); turn++) {
                Copies copies = ahead.get(turn);
                copies.finish();
                order.stream().skip(turn + 1L).limit(1).forEach(number -> ahead.add(copies(number)));
                read(reading, order.get(turn), copies);
            }
            return reading.sum(
                    batches.stream().map(batch -> files.read(batch).batch()).toList(),
                    batches.stream().map(files::minutes).toList());
        } finally {
            workers.close();
            files.deleteCopiesIfItGoes();
        }
    }

    private Copies copies(int number) {
        return Copies.begin(workers, batches.get(number), (index, object) -> {
            Path to = files.copy(number, index, object);
            reader.fetch(object, to);
            objectsCopied.incrementAndGet();
            bytesCopied.addAndGet(object.bytes());
            return to;
        });
    }

    private void read(LogBatches reading, int number, Copies copies) {
        Batch batch = batches.get(number);
        boolean isRead = files.isRead(batch);
        List<Path> seen = batch.before().stream()
                .map(batches::get)
                .filter(any -> !isRead)
                .map(files::ids)
                .toList();
        LogBatches.Kept draft = files.draft();
        LogBatches.Batch found = reading.read(copies.files(), seen, draft);
        files.place(draft, batch);
        if (!isRead) {
            files.write(batch, new BatchFiles.Facts(found.named(copies.names(address)), copies.hashed(address)));
        }
        files.deleteCopies(number);
        bytesRead.addAndGet(batch.bytes());
        forget(number);
    }

    /** Ids that no batch behind this one needs. */
    private void forget(int number) {
        long oldest = batches.get(number).lastHour() - Batch.COPIES_WITHIN_HOURS;
        while (forgotten < number && batches.get(forgotten).lastHour() < oldest) {
            files.deleteIds(batches.get(forgotten));
            forgotten++;
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
