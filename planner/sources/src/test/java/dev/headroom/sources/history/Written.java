package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Files written for one test, and what is said when they are refused. */
final class Written {

    static final Instant MIDNIGHT = Instant.parse("2026-09-01T00:00:00Z");
    static final ImportOptions FROM_MIDNIGHT =
            new ImportOptions(Optional.of(MIDNIGHT), OptionalDouble.empty(), OptionalDouble.empty(), 1);

    private Written() {}

    static Path file(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("given.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportRequest request(Path file, ImportOptions options) {
        return new ImportRequest(file, "model", "workload", options);
    }

    static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(SourceException.class).hasMessage(message);
    }
}
