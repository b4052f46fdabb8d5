package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emulator as a user starts it; it ends at once, for its standard input is closed. */
class EmulatorCommandTest {

    @TempDir
    private Path folder;

    private Shell.Said emulator(String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"emulator", "--port", "0", "--until-stdin-closes"}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        InputStream before = System.in;
        System.setIn(InputStream.nullInputStream());
        try {
            return new Shell(folder.resolve("run")).call(all);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void itSaysWhereItListensAndEndsCleanly() {
        Path truth = folder.resolve("truth.jsonl");
        Shell.Said said = emulator("--truth", truth.toString(), "--s3", folder.toString(), "--auth", "off");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("http://127.0.0.1:");
        assertThat(truth).isEmptyFile();
    }

    private static void refused(Shell.Said said, String... parts) {
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(parts).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void wrongOptionsAreSaidWithTheWayOut() throws IOException {
        refused(emulator("--auth", "maybe"), "--auth is 'maybe'", "on or off");
        refused(emulator("--model", "nothing.yaml"), "nothing.yaml does not exist", "noisy-neighbours");
        refused(emulator("--faults", "nothing.yaml"), "nothing.yaml does not exist", "--faults");
        Path faults = Files.writeString(
                folder.resolve("f.yaml"), "faults:\n  - fault: stall\n    share: 7\n", StandardCharsets.UTF_8);
        refused(emulator("--faults", faults.toString()), "f.yaml:", "share is 7.0", "at most 1");
        refused(emulator("--speed", "0"), "speed is 0.0");
        refused(emulator("--s3", faults.toString()), "f.yaml is no folder", "--s3");
        refused(emulator("--region", "Oregon"), "region is 'Oregon'", "us-west-2");
        refused(emulator("--host", "192.0.2.1"), "host 192.0.2.1 is not an address of this machine", "--host");
    }
}
