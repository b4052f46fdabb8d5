package dev.headroom.loadtest.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.measure.Attempt;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it records: what it had handed over a second before is there. */
@Timeout(60)
@Tag("clock")
class KilledRunTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    /** Records an attempt every 50 microseconds, each ended at its own time, and says what it has handed over. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            Recorder recorder = Recordings.begin(Path.of(args[0]));
            // Unbuffered: a line is there as a whole or not at all.
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            for (long user = 0; ; user++) {
                recorder.record(Recordings.attempt(0, user, System.nanoTime()));
                if (user % 100 == 0) {
                    out.write((System.nanoTime() + "\n").getBytes(StandardCharsets.UTF_8));
                }
                LockSupport.parkNanos(50_000);
            }
        }
    }

    @Test
    void atMostTheLastSecondIsLost() throws IOException, InterruptedException {
        Path file = folder.resolve("m.csv");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long first = 0;
        long last = 0;
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Long.parseLong(line);
                first = first == 0 ? last : first;
                if (last - first > 3 * SECOND / 2) {
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(last - first).as("the child was killed while it recorded").isGreaterThan(SECOND);

        List<Attempt> kept = JournalReader.read(JournalReader.beside(file)).attempts();
        for (int user = 0; user < kept.size(); user++) {
            assertThat(kept.get(user).user()).isEqualTo(user);
        }
        assertThat(kept.get(kept.size() - 1).timing().endNanos()).isGreaterThan(last - SECOND);
    }
}
