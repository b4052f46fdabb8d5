package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a file, it is read or refused by name: no other failure gets out. */
class SpoiltFilesTest {

    private static final int TIMES = 150;
    private static final List<String> JUNK = List.of(
            "", ":", "-", "[", "}", "&a", "*a", "!!x ", "'", "\"", "\t", "\n", "#", "|", ">", "%", "@", "~", ".nan",
            "1e999", "\0");

    @TempDir
    private Path root;

    static Stream<String> shipped() {
        return Stream.of("prices", "scenarios", "targets", "workloads")
                .flatMap(kind ->
                        new Folder(Path.of(kind)).files().values().stream().map(Path::toString));
    }

    @Tag("once")
    @ParameterizedTest
    @MethodSource("shipped")
    void aSpoiltFileIsReadOrRefusedByName(String file) throws IOException {
        String good = Files.readString(Path.of(file));
        Written config = new Written(root);
        SplittableRandom random = new SplittableRandom(file.hashCode());
        int refused = 0;
        for (int time = 0; time < TIMES; time++) {
            String spoilt = random.nextBoolean() ? withJunk(good, random) : withoutALine(good, random);
            Path path = config.write(file, spoilt);
            Throwable refusal = catchThrowable(() -> config.read(file));
            if (refusal != null) {
                refused++;
                assertThat(refusal)
                        .as(spoilt)
                        .isInstanceOf(ConfigException.class)
                        .hasMessageStartingWith(path + ":");
            }
        }
        assertThat(refused).isPositive();
    }

    private static String withJunk(String good, SplittableRandom random) {
        int at = random.nextInt(good.length());
        return good.substring(0, at) + JUNK.get(random.nextInt(JUNK.size())) + good.substring(at + 1);
    }

    private static String withoutALine(String good, SplittableRandom random) {
        List<String> lines = new ArrayList<>(good.lines().toList());
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines) + "\n";
    }
}
