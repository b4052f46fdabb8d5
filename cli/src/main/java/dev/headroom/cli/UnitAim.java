package dev.headroom.cli;

import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.rental.RentalIntent;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.sources.aws.AwsSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a unit is bought and measured: the flags, and what they come to. */
final class UnitAim {

    private static final String EMULATOR = "emulator";
    private static final String AWS = "aws";

    @Option(
            names = "--target",
            defaultValue = EMULATOR,
            description = "emulator, aws, or the URL of an endpoint that is both bedrock and bedrock-runtime."
                    + " Default: ${DEFAULT-VALUE}.")
    private String target = EMULATOR;

    @Mixin
    private AwsFlags aws = new AwsFlags();

    @Mixin
    private HttpFlag http = new HttpFlag();

    /** @throws IllegalArgumentException where neither a flag nor the environment says it */
    String region() {
        return Stream.of(
                        aws.region(),
                        Optional.ofNullable(System.getenv("AWS_REGION")),
                        Optional.ofNullable(System.getenv("AWS_DEFAULT_REGION")))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .or(aws::regionOfProfile)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--region is missing: prices and quotas are a Region's; give it, or set AWS_REGION or the"
                                + " profile's"));
    }

    /** What a load goes to once its ARN is known. */
    static Route route(Target target, String arn, String modelId) {
        return Route.free(target, arn, new Endpoint.Provisioned(modelId, new ModelUnits(1)));
    }

    /** Makes everything ready that costs nothing: a warm program, a target that answers, words whose tokens are known. */
    UnitSite open(Console console, String modelId, long seed) {
        AwsAccess access = new AwsAccess(System.getenv(), identity(), http.choice());
        return target.equals(EMULATOR)
                ? onEmulator(console, access, modelId, seed)
                : elsewhere(console, access, modelId, seed);
    }

    private UnitSite onEmulator(Console console, AwsAccess access, String modelId, long seed) {
        EmulatorProcess emulator = EmulatorProcess.start(seed, region());
        try {
            new LoadRunner(console).warmUp(emulator.endpoint(), modelId, access.http());
            EmulatorAccount account = new EmulatorAccount(emulator.endpoint());
            account.reset();
            return new UnitSite(
                    place(RentalIntent.Kind.EMULATOR, Optional.of(emulator.endpoint())),
                    access.emulator(emulator.endpoint(), region()),
                    account::doubts,
                    TokensPerWord.ONE,
                    Optional.of(emulator));
        } catch (RuntimeException e) {
            emulator.close();
            throw e;
        }
    }

    private UnitSite elsewhere(Console console, AwsAccess access, String modelId, long seed) {
        Optional<URI> url = target.equals(AWS) ? Optional.empty() : Optional.of(url());
        Target there = url.map(at -> access.at(at, region())).orElseGet(() -> access.aws(region()));
        Route asked = route(there, modelId, modelId);
        Reach reach = new Reach(console);
        reach.require(LoadJob.Destination.of(asked));
        TokensPerWord tokens = reach.tokens(asked);
        try (EmulatorProcess emulator = EmulatorProcess.start(seed)) {
            new LoadRunner(console).warmUp(emulator.endpoint(), modelId, access.http());
        }
        return new UnitSite(
                place(RentalIntent.Kind.SERVICE, url.or(access::controlOverride)),
                there,
                List::of,
                tokens,
                Optional.empty());
    }

    private URI url() {
        try {
            return URI.create(target);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--target is '" + target + "', must be emulator, aws, or a URL as in http://127.0.0.1:4566", e);
        }
    }

    private RentalIntent.Place place(RentalIntent.Kind kind, Optional<URI> control) {
        AwsSettings identity = identity();
        return new RentalIntent.Place(kind, region(), control, identity.profile(), identity.roleArn());
    }

    private AwsSettings identity() {
        return aws.settingsIn(region(), "what is measured");
    }
}
