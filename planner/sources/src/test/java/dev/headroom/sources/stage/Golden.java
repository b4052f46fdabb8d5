package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The files of the versions that are written: what is written must equal them, and a reader must read them. */
final class Golden {

    private static final Map<String, String> LATER =
            Map.of("capacity.json", "v4", "demand.json", "v2", "plan.json", "v4");

    private Golden() {}

    static String text(String name) throws IOException {
        return text(LATER.getOrDefault(name, "v1"), name);
    }

    private static String text(String version, String name) throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream(version + "/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A copy in {@code folder} of what the first version of the format looked like. */
    static Path copyOfTheFirst(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), text("v1", name));
    }

    /** A copy in {@code folder} of what the second version of the format looked like. */
    static Path copyOfTheSecond(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), text("v2", name));
    }

    /** A copy in {@code folder} of what the third version of the format looked like. */
    static Path copyOfTheThird(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), text("v3", name));
    }

    /** A copy of the golden file in {@code folder}, with {@code from} put in place of {@code to} once. */
    static Path spoiled(Path folder, String name, String from, String to) throws IOException {
        String text = text(name);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return Files.writeString(folder.resolve(name), text.substring(0, at) + to + text.substring(at + from.length()));
    }

    static Path copy(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), text(name));
    }
}
