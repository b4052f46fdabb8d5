package dev.headroom.cli.usage;

import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.logs.LogRequest;
import dev.headroom.sources.logs.WorkloadBy;
import dev.headroom.sources.s3.S3Address;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How records of single requests, which may be of several models and workloads, become histories. */
final class LogFlags {

    @Option(
            names = "--workload-key",
            paramLabel = "KEY",
            description = "Logs: the key of the request metadata that names the workload.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--workload-profile", description = "Logs: an application inference profile is a workload.")
    private boolean byProfile;

    @Option(
            names = "--model-of",
            paramLabel = "ID=MODEL",
            description = "Logs: the model behind an id or ARN, as of a provisioned model. May be given often.")
    private Map<String, String> models = new LinkedHashMap<>();

    @Option(names = "--mapping", paramLabel = "FILE", description = "A table: which column is what, as YAML.")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--account", paramLabel = "ID", description = "Logs: only records of this account.")
    private Optional<String> account = Optional.empty();

    @Option(names = "--region", paramLabel = "REGION", description = "Logs: only records of this Region.")
    private Optional<String> region = Optional.empty();

    @Option(
            names = "--bad-lines",
            paramLabel = "SHARE",
            defaultValue = "0.1%",
            converter = Share.class,
            description = "Logs: the largest share of lines that may be bad. Default: ${DEFAULT-VALUE}.")
    private double badShare = LogRequest.Rules.DEFAULT.badShare();

    @Option(
            names = "--complete",
            description = "Logs: no file is missing, so that an hour without one was without requests.")
    private boolean complete;

    @Option(
            names = "--prompt-beginnings",
            description =
                    "Logs: look at how prompts begin, to see what a cache would save. Only hashes are compared, and"
                            + " nothing of a prompt is kept.")
    private boolean beginnings;

    /** A share, as in 0.1% or 0.001. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            boolean percent = text.endsWith("%");
            String number = percent ? text.substring(0, text.length() - 1) : text;
            if (!number.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")) {
                throw new TypeConversionException("'" + text + "' must be a share, as in 0.1% or 0.001");
            }
            return percent ? Double.parseDouble(number) / 100 : Double.parseDouble(number);
        }
    }

    WorkloadBy workload(Optional<String> name) {
        Require.that(
                !(byProfile && key.isPresent()),
                "--workload-key and --workload-profile are both given; a request is of one workload, give one of them");
        if (byProfile) {
            return new WorkloadBy.Profile();
        }
        return key.<WorkloadBy>map(WorkloadBy.Metadata::new)
                .or(() -> name.map(WorkloadBy.Name::new))
                .orElseThrow(() -> new IllegalArgumentException(
                        "it is not said whose requests these are; give --name for all, or --workload-key KEY or"
                                + " --workload-profile where the records say it"));
    }

    /** @throws IllegalArgumentException naming the flag, where it is missing or of no use */
    Path mapping() {
        Require.that(
                key.isEmpty() && !byProfile,
                "--workload-key and --workload-profile are of no use with --from table: a column of its mapping names the"
                        + " workload; leave them out");
        Require.that(
                !beginnings, "--prompt-beginnings is of no use with --from table: it has no prompts; leave it out");
        return mapping.orElseThrow(() -> new IllegalArgumentException(
                "--mapping is missing; a table does not say which column is what, so give a file that does"));
    }

    void requireNoMapping(ImportFormat format) {
        Require.that(
                mapping.isEmpty(),
                "--mapping is of no use with --from " + format + ", whose columns are known; leave it out");
    }

    LogRequest request(Path root, Optional<String> modelId, Optional<String> workload) {
        return new LogRequest(
                root,
                models,
                new LogRequest.Only(modelId, workload, account, region),
                new LogRequest.Rules(badShare, complete, beginnings));
    }

    LogRequest request(S3Address place, Optional<String> modelId, Optional<String> workload) {
        return new LogRequest(
                place.toString(),
                place.toString(),
                models,
                new LogRequest.Only(modelId, workload, account, region),
                new LogRequest.Rules(badShare, complete, beginnings));
    }

    /** Of the records. */
    Optional<String> region() {
        return region;
    }

    /** @throws IllegalArgumentException naming the flags, where one is given with a file of one history */
    void requireNone(ImportFormat format) {
        boolean none = key.isEmpty() && !byProfile && models.isEmpty() && account.isEmpty() && region.isEmpty();
        requireNoMapping(format);
        Require.that(
                !beginnings,
                "--prompt-beginnings is of no use with --from " + format + ": it has no prompts; leave it out");
        Require.that(
                none && !complete,
                "--workload-key, --workload-profile, --model-of, --account, --region and --complete are of no use with"
                        + " --from " + format + ": its file is of one model and workload; leave them out");
    }
}
