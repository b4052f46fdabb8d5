package dev.headroom.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A result for people and for programs. */
class OutputTest {

    private static String given(String... words) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("limitedBy", "the target");
        result.put("caveats", new Caveats(List.of("too-short: level 1", "client-bound: level 2")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Output output = new Output();
        new CommandLine(output).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words);
        output.give(new Console(stream, stream, false, InputStream.nullInputStream()), result);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachCaveatHasALineForPeopleAndAllAreOneTextForPrograms() {
        assertThat(given()).isEqualTo("""
                        limited by: the target
                        caveats:    too-short: level 1
                                    client-bound: level 2
                        """);
        assertThat(given("--output=json")).contains("\"caveats\":\"too-short: level 1; client-bound: level 2\"");
    }
}
