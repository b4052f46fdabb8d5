package dev.headroom.loadtest.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that nobody else writes while it is open. */
final class FileDisk implements JournalDisk {

    private final FileChannel channel;

    private final Path file;

    private FileDisk(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a file at its end, making it where it is not there.
     *
     * @throws IllegalArgumentException where another program, or another run of this one, has it open
     */
    static FileDisk open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new IllegalArgumentException(
                        file + ": another run is writing it; wait for its end, or name another file");
            }
            channel.position(channel.size());
            return new FileDisk(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void force() throws IOException {
        channel.force(true);
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Verifies all of it as a journal, without another opening of the file: closing that would give up the lock. */
    JournalScan scan(JournalScan.Reader reader) throws IOException {
        channel.position(0);
        try {
            return JournalScan.of(file, Channels.newInputStream(channel), channel.size(), reader);
        } finally {
            channel.position(channel.size());
        }
    }

    void clear() throws IOException {
        channel.truncate(0);
    }

    /** Copies what is behind {@code size} to the end of another file, and when it is safe there cuts it off. */
    void cutTo(long size, Path tail) throws IOException {
        try (FileChannel out = FileChannel.open(tail, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long from = size;
            while (from < channel.size()) {
                from += channel.transferTo(from, channel.size() - from, out);
            }
            out.force(true);
        }
        channel.truncate(size);
        channel.position(size);
        channel.force(true);
    }

    /** Makes the names in a folder as safe as the contents of its files; not every system has that. */
    static void forceFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.isReadable(folder)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            } catch (IOException e) {
                // A system that cannot open a folder keeps names in its own way.
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
