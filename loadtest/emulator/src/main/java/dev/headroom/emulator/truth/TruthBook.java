package dev.headroom.emulator.truth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The account of everything: sums, pacing, and each of the last requests. Used on one thread. */
public final class TruthBook implements Witness {

    private static final int MOST_ROWS = 50_000;
    private static final long MOST_EVENTS = 4_000_000;

    private final Optional<TruthFile> file;
    private final Deque<Invocation> rows = new ArrayDeque<>();
    private Counters counters = new Counters();
    private Pacing pacing = new Pacing();
    private long events;
    private long forgotten;

    /** An empty book, which copies every request to a file where there is one. */
    public TruthBook(Optional<TruthFile> file) {
        this.file = file;
    }

    @Override
    public void saw(Invocation invocation) {
        counters.saw(invocation);
        rows.add(invocation);
        events += invocation.timing().sentNanos().length;
        while (rows.size() > MOST_ROWS || (events > MOST_EVENTS && rows.size() > 1)) {
            events -= rows.remove().timing().sentNanos().length;
            forgotten++;
        }
        file.ifPresent(open -> open.add(invocation));
    }

    /** Sums since the start or the last reset. */
    public Counters counters() {
        return counters;
    }

    /** Pacing since the start or the last reset. */
    public Pacing pacing() {
        return pacing;
    }

    /** Forgets all but the file. */
    public void reset() {
        counters = new Counters();
        pacing = new Pacing();
        rows.clear();
        events = 0;
        forgotten = 0;
    }

    /** Sums and pacing. {@code forgotten} counts requests that {@link #lines} no longer has. */
    public ObjectNode json() {
        ObjectNode json = counters.json();
        json.set("pacing", pacing.json());
        json.put("forgotten", forgotten);
        json.put("lostFromFile", file.map(TruthFile::lost).orElse(0L));
        return json;
    }

    /** The requests from a number on, a line of JSON each. */
    public byte[] lines(long fromNumber) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Invocation row : rows) {
            if (row.number() >= fromNumber) {
                out.writeBytes(Json.bytes(TruthRow.of(row)));
                out.write('\n');
            }
        }
        return out.toByteArray();
    }
}
