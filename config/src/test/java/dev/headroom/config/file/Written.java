package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A config folder that a test writes.
 *
 * @param root the folder
 */
record Written(Path root) {

    Path write(String file, String yaml) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConfigFolder folder() {
        return new ConfigFolder(root);
    }

    /** Asserts that the file is refused with just this message; {@code fault} begins with its line, where there is one. */
    void refuses(String file, String yaml, String fault) {
        Path path = write(file, yaml);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessage(path + ":" + (Character.isDigit(fault.charAt(0)) ? "" : " ") + fault);
    }

    Object read(String file) {
        String kind = file.substring(0, file.indexOf('/'));
        String path = root.resolve(file).toString();
        return switch (kind) {
            case "prices" -> folder().prices();
            case "scenarios" -> folder().scenario(path);
            case "targets" -> folder().targets(path);
            default -> folder().workload(path);
        };
    }
}
