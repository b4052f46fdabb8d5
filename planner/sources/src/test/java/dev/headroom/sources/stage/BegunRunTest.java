package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BegunRunTest {

    private static final List<String> ARGUMENTS = List.of("steps", "--workload", "demo");

    @TempDir
    private Path folder;

    private Path abc() throws IOException {
        return Files.writeString(folder.resolve("steps.yaml"), "abc", StandardCharsets.UTF_8);
    }

    @Test
    void itIsWrittenAsItIsDocumented() {
        // printf abc | sha256sum
        RunFile file =
                new RunFile("/c/steps.yaml", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(BegunRun.text(new BegunRun(ARGUMENTS, "/home/ann", List.of(file))))
                .isEqualTo("""
                {
                  "format": "headroom begun",
                  "version": 1,
                  "begun": {
                    "arguments": ["steps", "--workload", "demo"],
                    "directory": "/home/ann",
                    "files": [{"name": "/c/steps.yaml", "bytes": 3, "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}]
                  }
                }
                """);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = BegunRun.beside(folder.resolve("m.csv"));
        BegunRun begun = BegunRun.of(ARGUMENTS, folder, List.of(abc(), abc()));
        BegunRun.write(file, begun);
        assertThat(file).hasFileName("m.csv.begun.json");
        assertThat(BegunRun.read(file)).isEqualTo(begun);
        assertThat(begun.files()).hasSize(1);
    }

    @Test
    void filesThatAreAsTheyWereGoOnAnywhere() throws IOException {
        BegunRun begun = BegunRun.of(ARGUMENTS, folder, List.of(abc()));
        assertThatCode(() -> begun.requireUnchanged(folder.resolve("elsewhere")))
                .doesNotThrowAnyException();
    }

    @Test
    void aFileThatHasChangedOrIsGoneIsNamed() throws IOException {
        Path other = Files.writeString(folder.resolve("targets.yaml"), "x", StandardCharsets.UTF_8);
        BegunRun begun = BegunRun.of(ARGUMENTS, folder, List.of(abc(), other));
        Files.writeString(folder.resolve("steps.yaml"), "abd", StandardCharsets.UTF_8);
        Files.delete(other);
        assertThatThrownBy(() -> begun.requireUnchanged(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("steps.yaml has changed, ")
                .hasMessageContaining("targets.yaml is gone since the run began");
    }

    @Test
    void filesThatAreNamedFromADirectoryCountFromThere() {
        RunFile relative = new RunFile("steps.yaml", 3, "00".repeat(32));
        BegunRun begun = new BegunRun(ARGUMENTS, "/home/ann", List.of(relative));
        assertThatThrownBy(() -> begun.requireUnchanged(folder)).hasMessageContaining("begun in /home/ann");
    }

    @Test
    void aUserInAUrlIsNotWrittenDown() {
        assertThatThrownBy(() -> new BegunRun(List.of("--target=http://ann:secret@host"), "/", List.of()))
                .hasMessageContaining("leave the user out")
                .hasMessageNotContaining("secret");
    }
}
