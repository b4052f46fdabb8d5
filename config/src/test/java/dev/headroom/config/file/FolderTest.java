package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    private Path root;

    private Written config;
    private Folder folder;

    @BeforeEach
    void begin() {
        config = new Written(root);
        folder = new Folder(root.resolve("scenarios"));
    }

    @Test
    void itsFilesAreTheYamlFilesInOrderOfName() {
        config.write("scenarios/b.yml", "");
        config.write("scenarios/a.yaml", "");
        config.write("scenarios/README.md", "");
        config.write("scenarios/.a.yaml.swp", "");
        config.write("scenarios/.hidden.yaml", "");
        assertThat(folder.files()).containsOnlyKeys("a", "b");
        assertThat(folder.file("b")).isEqualTo(root.resolve("scenarios/b.yml"));
    }

    @Test
    void anUnknownNameListsTheNamesThereAre() {
        config.write("scenarios/steps.yaml", "");
        config.write("scenarios/rate.yaml", "");
        assertThatThrownBy(() -> config.folder().scenario("step"))
                .isInstanceOf(ConfigException.class)
                .hasMessage(folder.path() + ": has no 'step'; maybe you meant 'steps' (there are rate, steps)."
                        + " A path must end in .yaml");
        assertThatThrownBy(() -> config.folder().scenario(""))
                .hasMessage(folder.path() + ": has no ''; there are rate, steps. A path must end in .yaml");
    }

    @Test
    void whatEndsInYamlOrHasASeparatorIsAPath() {
        config.write("scenarios/steps.yaml", "");
        assertThat(folder.file("steps.yaml")).isEqualTo(Path.of("steps.yaml"));
        assertThat(folder.file("steps.yml")).isEqualTo(Path.of("steps.yml"));
        assertThat(folder.file("mine/steps")).isEqualTo(Path.of("mine/steps"));
        assertThat(folder.file("../x")).isEqualTo(Path.of("../x"));
    }

    @Test
    void whatCannotBeAPathIsRefused() {
        assertThatThrownBy(() -> folder.file("a\0b.yaml"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("has no file 'a b.yaml'; check the path");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        config.write("scenarios/a.yml", "");
        config.write("scenarios/a.yaml", "");
        assertThatThrownBy(folder::files)
                .isInstanceOf(ConfigException.class)
                .hasMessage(root.resolve("scenarios/a.yml") + ": has the name of a.yaml; rename one of the two");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> config.folder().scenarios())
                .isInstanceOf(ConfigException.class)
                .hasMessage(folder.path() + ": there is no such folder; name the config folder that has it");
        config.write("prices", "a file");
        assertThatThrownBy(() -> config.folder().prices())
                .hasMessage(root.resolve("prices") + ": there is no such folder; name the config folder that has it");
    }

    @Test
    void aFolderWithoutFilesSaysSo() {
        config.write("scenarios/notes.txt", "");
        assertThat(config.folder().scenarios()).isEmpty();
        assertThatThrownBy(() -> config.folder().scenario("steps"))
                .hasMessageContaining("has no 'steps'; there are none yet");
    }
}
