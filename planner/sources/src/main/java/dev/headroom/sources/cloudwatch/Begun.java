package dev.headroom.sources.cloudwatch;

import dev.headroom.sources.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An import that was begun, as {@code begun.json} in its folder keeps it, so that the same command goes on with it.
 *
 * @param asked the command's own words for it
 * @param from the beginning of the time
 * @param to its end
 * @param finest seconds of the shortest period
 * @param at when it was begun
 * @param models what it asks for
 */
record Begun(String asked, String from, String to, int finest, String at, List<Model> models) {

    private static final String NAME = "begun.json";

    /** A model of it, with the dimensions of its series. */
    record Model(String modelId, List<TreeMap<String, String>> series, List<String> tiers) {}

    static Begun of(String asked, TimeSpan span, List<UsedModel> models) {
        List<Model> kept = models.stream()
                .map(model -> new Model(
                        model.modelId(),
                        model.series().stream()
                                .map(TreeMap<String, String>::new)
                                .toList(),
                        model.tiers()))
                .toList();
        return new Begun(
                asked,
                span.from().toString(),
                span.to().toString(),
                span.finest(),
                span.now().toString(),
                kept);
    }

    TimeSpan span() {
        return new TimeSpan(Instant.parse(from), Instant.parse(to), finest, Instant.parse(at));
    }

    List<UsedModel> used() {
        return models.stream()
                .map(model -> new UsedModel(
                        model.modelId(), List.<NavigableMap<String, String>>copyOf(model.series()), model.tiers()))
                .toList();
    }

    void write(Path folder) {
        SafeFile.write(
                folder.resolve(NAME),
                out -> out.append(CallFile.MAPPER.writeValueAsString(this)).append('\n'));
    }

    /** The one that the same words began not long ago; what cannot be read is begun again. */
    static Optional<Begun> find(Path folder, String asked, Instant now) {
        try {
            Begun found = CallFile.MAPPER.readValue(
                    Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8), Begun.class);
            Duration age = Duration.between(Instant.parse(found.at), now);
            boolean same = found.asked.equals(asked) && !age.isNegative() && age.compareTo(TimeSpan.RESUMABLE) <= 0;
            return Optional.of(found).filter(any -> same);
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
