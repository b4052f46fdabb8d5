package dev.headroom.loadtest.rental;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk that is forced after every line, names of new files too. Two programs may write to one file. */
class ForcedDisk implements LineDisk {

    private static final int NEW_LINE = '\n';

    @Override
    public synchronized void append(Path file, String line) throws IOException {
        boolean isNew = Files.notExists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Given up with the channel.
            FileLock ignored = channel.lock();
            channel.truncate(whole(channel)).position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            force(channel);
        }
        if (isNew) {
            forceFolder(file);
        }
    }

    /** Returns when what was written lasts. */
    void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    /** The length up to the end of the last line that is whole. */
    private static long whole(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long end = channel.size();
        while (end > 0 && channel.read(one.clear(), end - 1) == 1 && one.get(0) != NEW_LINE) {
            end--;
        }
        return end;
    }

    private static void forceFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.isReadable(folder)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            } catch (IOException e) {
                // A system that cannot open a folder keeps names in its own way.
            }
        }
    }
}
