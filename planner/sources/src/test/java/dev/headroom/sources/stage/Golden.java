package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files of the first version: what is written must equal them, and every later reader must read them. */
final class Golden {

    private Golden() {}

    static String text(String name) throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream("v1/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
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
