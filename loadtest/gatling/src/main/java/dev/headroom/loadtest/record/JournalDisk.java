package dev.headroom.loadtest.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The end of a file that only grows. */
interface JournalDisk extends Closeable {

    /** Appends all of it, or throws and has appended a part. */
    void append(ByteBuffer bytes) throws IOException;

    /** Returns when all that was appended would survive the loss of power. */
    void force() throws IOException;
}
