package dev.headroom.cli.console;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.sources.SafeFile;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes names with values as a JSON file; the same values, the same bytes on every system. */
public final class JsonFile {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private JsonFile() {}

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, Map<String, ? extends @Nullable Object> values) {
        SafeFile.write(
                file, out -> out.append(WRITER.writeValueAsString(values)).append('\n'));
    }
}
