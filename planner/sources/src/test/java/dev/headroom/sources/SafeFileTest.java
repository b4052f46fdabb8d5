package dev.headroom.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsWrittenIntoAFolderThatWasNotThere() {
        Path file = folder.resolve("new/one.txt");
        SafeFile.write(file, out -> out.append("whole\n"));
        assertThat(file).hasContent("whole\n");
        SafeFile.write(file, out -> out.append("again\n"));
        assertThat(file).hasContent("again\n");
    }

    @Test
    void aWriterThatFailsHalfWayLeavesNothingBehind() {
        Path file = folder.resolve("two.txt");
        assertThatThrownBy(() -> SafeFile.write(file, out -> {
                    out.append("half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("two.txt")
                .hasMessageContaining("disk full");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> SafeFile.write(folder, out -> out.append("x")))
                .hasMessageContaining("is a folder, must be a file");
    }

    @Test
    void aFileIsNoFolderToWriteInto() throws IOException {
        Path file = Files.writeString(folder.resolve("run"), "x", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SafeFile.write(file.resolve("demand.json"), out -> out.append("x")))
                .hasMessageContaining(file + ": is a file, must be a folder to write ");
        assertThat(file).hasContent("x");
    }
}
