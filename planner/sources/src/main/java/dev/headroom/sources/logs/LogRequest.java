package dev.headroom.sources.logs;

import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.NothingThereException;
import dev.headroom.sources.SourceException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Records to be read as usage histories.
 *
 * @param place where they are, as messages call it: a folder, one file, or an address in S3
 * @param name the last part of that, as the notes of a history call it
 * @param models what model an id or ARN of the log stands for; an id that is not here stands for itself
 * @param only which of the records
 * @param rules what may be wrong with them
 */
public record LogRequest(String place, String name, Map<String, String> models, Only only, Rules rules) {

    public LogRequest {
        models = Map.copyOf(models);
    }

    /** Of a folder, or of one file. */
    public LogRequest(Path root, Map<String, String> models, Only only, Rules rules) {
        this(root.toString(), String.valueOf(root.toAbsolutePath().normalize().getFileName()), models, only, rules);
    }

    Path root() {
        return Path.of(place);
    }

    NothingThereException nothing(String words) {
        return NothingThereException.at(place, words);
    }

    SourceException fault(String words) {
        return SourceException.in(place, words);
    }

    /**
     * A part of a log; what is absent is not chosen by.
     *
     * @param modelId the model
     * @param workload the workload
     * @param account the AWS account
     * @param region the Region
     */
    public record Only(
            Optional<String> modelId, Optional<String> workload, Optional<String> account, Optional<String> region) {

        /** All of it. */
        public static final Only ALL = new Only(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What an import puts up with, and what it looks at.
     *
     * @param badShare the largest share of lines that may be bad, from 0 to 1
     * @param complete whether no file is missing, so that an hour without one was without requests
     * @param beginnings whether prompts are read, to see how many begin alike; nothing of them is kept
     */
    public record Rules(double badShare, boolean complete, boolean beginnings) {

        /** One line in a thousand; an hour without a file is unknown. */
        public static final Rules DEFAULT = new Rules(0.001, false);

        /** Prompts are not read. */
        public Rules(double badShare, boolean complete) {
            this(badShare, complete, false);
        }

        public Rules {
            Require.within("share of bad lines", badShare, 0, 1);
        }
    }
}
