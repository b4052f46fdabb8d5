package dev.headroom.cli.usage;

import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.aws.AwsSettings;
import dev.headroom.sources.s3.LogHours;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who reads a bucket, and what time of it. Its Region is that of the records unless another is said. */
final class S3Flags {

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description = "S3: from the hour of this instant on. Default: all.")
    private Optional<Instant> since = Optional.empty();

    @Option(
            names = {"--until", "--to"},
            paramLabel = "INSTANT",
            description = "S3: up to the hour of this instant, which is not read where it begins then. Default: all.")
    private Optional<Instant> until = Optional.empty();

    @Option(names = "--quote", description = "S3: list the bucket, say what there is to be read, and stop.")
    private boolean quote;

    @Option(names = "--profile", paramLabel = "NAME", description = "S3: profile of the AWS configuration.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--bucket-region",
            paramLabel = "REGION",
            description = "S3: the bucket's Region. Default: --region, AWS_REGION, the profile's.")
    private Optional<String> bucketRegion = Optional.empty();

    @Option(names = "--role-arn", paramLabel = "ARN", description = "S3: a role to assume first.")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "S3: what stands for it, as an emulator. Default: AWS_ENDPOINT_URL, the Region's.")
    private Optional<URI> endpoint = Optional.empty();

    /** @throws IllegalArgumentException naming the flag, where a value is not of its form */
    AwsSession open(Optional<String> region) {
        return AwsSession.open(new AwsSettings(profile, bucketRegion.or(() -> region), role, endpoint));
    }

    /** @throws IllegalArgumentException where the end is not behind the beginning */
    LogHours hours() {
        return new LogHours(since, until);
    }

    boolean isQuote() {
        return quote;
    }

    /** @throws IllegalArgumentException naming the flags, where one is given with a file or folder */
    void requireNone() {
        boolean none = since.isEmpty()
                && until.isEmpty()
                && profile.isEmpty()
                && bucketRegion.isEmpty()
                && role.isEmpty()
                && endpoint.isEmpty();
        Require.that(
                none && !quote,
                "--since, --until, --quote, --profile, --bucket-region, --role-arn and --endpoint-url are of no use with a"
                        + " file or a folder; leave them out, or give a bucket, as in s3://BUCKET/PREFIX");
    }
}
