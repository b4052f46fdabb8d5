package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be as files, or as YAML. */
class BadSyntaxTest {

    private static final String TARGETS = """
            name: x
            latency:
              quantile: 0.95
              timeToFirstToken: 1s
              endToEnd: 10s
            throttledShare: 0.001
            """;

    @TempDir
    private Path root;

    private Written config;

    @BeforeEach
    void begin() {
        config = new Written(root);
    }

    private void refuses(String yaml, String fault) {
        config.refuses("targets/x.yaml", yaml, fault);
    }

    @Test
    void theFileThatTheOthersSpoilIsGood() {
        config.write("targets/x.yaml", TARGETS);
        assertThat(config.folder().targets("x").throttledShare()).isEqualTo(0.001);
    }

    @Test
    void anEmptyFileIsRefused() {
        String fault = "is empty, must have keys; write 'key: value' lines, as the files beside it";
        refuses("", fault);
        refuses("# only a comment\n\n", fault);
    }

    @Test
    void textThatIsNotYamlIsRefusedWithItsLine() {
        refuses(
                "name: x\nlatency: {quantile: 0.95\n",
                "3: is not YAML that can be read: expected ',' or '}', but got <stream end>; correct this line or the one before");
        refuses(
                "name: x\n\tlatency: 1\n",
                "2: is not YAML that can be read: found character '\\t(TAB)' that cannot start any token. (Do not use"
                        + " \\t(TAB) for indentation); correct this line or the one before");
    }

    @Test
    void aSecondDocumentIsRefused() {
        refuses(
                TARGETS + "---\nname: y\n",
                "7: is not YAML that can be read: but found another document; correct this line or the one before");
    }

    @Test
    void yamlOfAnotherShapeIsRefused() {
        refuses("- name: x\n- name: y\n", "1: the file is a list, must be a map; write 'key: value' lines");
        refuses("\njust text\n", "2: the file is 'just text', must be a map; write 'key: value' lines");
        refuses("? [a, b]\n: 1\n", "1: a key is a list or a map, must be a name; write 'name: value'");
    }

    @Test
    void aTagConstructsNothingAndIsRefused() {
        refuses(
                TARGETS.replace("10s", "!!java.io.FileOutputStream [/tmp/never]"),
                "5: is not YAML that can be read: Global tag is not allowed: tag:yaml.org,2002:java.io.FileOutputStream;"
                        + " correct this line or the one before");
        refuses(
                TARGETS.replace("10s", "!time 10s"),
                "5: key 'endToEnd' has the tag '!time', must have none; remove it");
        refuses("!targets\n" + TARGETS, "1: the file has the tag '!targets', must have none; remove it");
    }

    @Test
    void anAnchorMayStandForAValue() {
        config.write("targets/x.yaml", TARGETS.replace("1s", "&t 3s").replace("10s", "*t"));
        assertThat(config.folder().targets("x").latency().endToEnd()).hasSeconds(3);
    }

    @Test
    void anAnchorThatHoldsItselfIsRefused() {
        refuses(
                "name: x\nlatency: &a\n  quantile: *a\n  timeToFirstToken: 1s\n  endToEnd: 1s\nthrottledShare: 0\n",
                "3: key 'quantile' is a map, must be a finite number; write digits and a point, as in 0.25, and no unit");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        Path file = config.write("targets/x.yaml", "name: " + "[".repeat(10_000));
        assertThatThrownBy(() -> config.folder().targets("x"))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(file + ": is not YAML that can be read: Nesting Depth exceeded");
    }

    @Test
    void aCharacterThatCannotBePrintedIsRefusedWithItsLine() {
        refuses(
                TARGETS.replace("10s", "1\u00070s"),
                "5: is not YAML that can be read: it has a character that cannot be printed; correct this line or the one before");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoFault() {
        config.write("targets/x.yaml", "\uFEFF" + TARGETS.replace("\n", "\r\n"));
        assertThat(config.folder().targets("x").name()).isEqualTo("x");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path file = config.write("targets/x.yaml", "");
        Files.write(file, "name: ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> config.folder().targets("x"))
                .hasMessage(file + ": is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void aFileThatIsFarTooLongIsRefused() {
        refuses("#".repeat(1_048_577), "has 1048577 bytes, must have at most 1048576; is this the right file?");
    }

    @Test
    void aFolderInPlaceOfAFileIsRefused() throws IOException {
        Path folder = Files.createDirectories(root.resolve("targets/x.yaml"));
        assertThatThrownBy(() -> config.folder().targets("x"))
                .hasMessage(folder + ": is a folder, must be a file; name a YAML file in it");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Path file = root.resolve("gone.yaml");
        assertThatThrownBy(() -> config.folder().targets(file.toString()))
                .isInstanceOf(ConfigException.class)
                .hasMessage(file + ": there is no such file; check the path");
    }
}
