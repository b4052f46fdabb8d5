package dev.headroom.cli.workshop;

import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.aws.AwsSettings;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose account is read, and where; what is not given is found by AWS's own conventions. */
public final class AwsFlags {

    @Option(names = "--profile", paramLabel = "NAME", description = "Profile of the AWS configuration.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "As in us-west-2. Default: AWS_REGION, the profile's.")
    private Optional<String> region = Optional.empty();

    @Option(names = "--role-arn", paramLabel = "ARN", description = "A role to assume first.")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "What stands for every AWS service, as an emulator. Default: AWS_ENDPOINT_URL, the Region's.")
    private Optional<URI> endpoint = Optional.empty();

    /** @throws IllegalArgumentException naming the flag, where a value is not of its form */
    public AwsSession open() {
        return AwsSession.open(settings());
    }

    /** For a service that is the same from every Region. */
    public AwsSession openFrom(String elsewhere) {
        return AwsSession.open(new AwsSettings(profile, region.or(() -> Optional.of(elsewhere)), role, endpoint));
    }

    /** The Region that was named by flag. */
    public Optional<String> region() {
        return region;
    }

    /** The Region that the profile names. */
    public Optional<String> regionOfProfile() {
        return AwsSession.regionOf(profile);
    }

    /** @throws IllegalArgumentException naming the flag, where a value is not of its form */
    private AwsSettings settings() {
        return new AwsSettings(profile, region, role, endpoint);
    }

    /**
     * The same in a Region that is decided elsewhere.
     *
     * @throws IllegalArgumentException where the flag names another
     */
    public AwsSettings settingsIn(String decided, String by) {
        Require.that(
                region.filter(named -> !named.equals(decided)).isEmpty(),
                "--region is " + region.orElse("") + ", " + by + " is of " + decided + "; leave the flag out");
        return new AwsSettings(profile, Optional.of(decided), role, endpoint);
    }

    /** What makes one account and Region differ from another, as far as the flags say it. */
    public String words() {
        return settings().toString();
    }
}
