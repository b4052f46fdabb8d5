package dev.headroom.cli;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.sources.SafeFile;
import java.nio.file.Path;

/** What a load test found out, as a file. */
final class FindingsFile {

    private static final int VERSION = 1;

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private FindingsFile() {}

    /** Writes findings; the same numbers, the same bytes. */
    static void write(Path file, NumberedFindings.Numbers findings) {
        NumberedFindings.Numbers whole = NumberedFindings.Numbers.of("format", "headroom findings")
                .and("version", VERSION)
                .and("findings", findings);
        SafeFile.write(
                file,
                out -> out.append(WRITER.writeValueAsString(whole.values())).append('\n'));
    }
}
