package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to decide about a rental. The system takes it from a program that ends, however it ends. */
public final class RentalOwner implements AutoCloseable {

    private final FileChannel channel;

    private RentalOwner(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty where another program, or another part of this one, has it. */
    static Optional<RentalOwner> of(Path journal) {
        Path file = journal.resolveSibling(journal.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return Optional.of(new RentalOwner(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new LoadTestException(file + ": cannot be locked: " + e.getMessage(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LoadTestException("a lock cannot be given up: " + e.getMessage(), e);
        }
    }
}
