package dev.headroom.cli.unit;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.emulator.EmulatorAccount;
import dev.headroom.cli.emulator.EmulatorProcess;
import dev.headroom.cli.load.LoadRunner;
import dev.headroom.cli.target.AwsAccess;
import dev.headroom.cli.target.HttpFlag;
import dev.headroom.cli.target.Reach;
import dev.headroom.cli.target.TargetFlag;
import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.cli.workshop.Workshop;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** Where a unit is bought and measured: the flags, and what they come to. */
final class UnitAim {

    @Mixin
    private TargetFlag target = new TargetFlag();

    @Mixin
    private AwsFlags aws = new AwsFlags();

    @Mixin
    private HttpFlag http = new HttpFlag();

    /**
     * The Region.
     *
     * @param environment variables of the program
     * @throws IllegalArgumentException where neither a flag nor the environment says it
     */
    String region(Map<String, String> environment) {
        return Stream.of(
                        aws.region(),
                        Optional.ofNullable(environment.get("AWS_REGION")),
                        Optional.ofNullable(environment.get("AWS_DEFAULT_REGION")))
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
    UnitSite open(Workshop workshop, String modelId, long seed) {
        String region = region(workshop.environment());
        AwsSettings identity = aws.settingsIn(region, "what is measured");
        Whose whose = new Whose(region, identity, new AwsAccess(workshop.environment(), identity, http.choice()));
        return target.isEmulator()
                ? onEmulator(workshop.console(), whose, modelId, seed)
                : elsewhere(workshop.console(), whose, modelId, seed);
    }

    /** Who buys, and in which Region. */
    private record Whose(String region, AwsSettings identity, AwsAccess access) {

        RentalIntent.Place place(RentalIntent.Kind kind, Optional<URI> control) {
            return new RentalIntent.Place(kind, region, control, identity.profile(), identity.roleArn());
        }
    }

    private static UnitSite onEmulator(Console console, Whose whose, String modelId, long seed) {
        AwsAccess access = whose.access();
        EmulatorProcess emulator = EmulatorProcess.start(seed, whose.region());
        try {
            new LoadRunner(console).warmUp(emulator.endpoint(), modelId, access.http());
            EmulatorAccount account = new EmulatorAccount(emulator.endpoint());
            account.reset();
            return new UnitSite(
                    whose.place(RentalIntent.Kind.EMULATOR, Optional.of(emulator.endpoint())),
                    access.emulator(emulator.endpoint(), whose.region()),
                    account::doubts,
                    TokensPerWord.ONE,
                    Optional.of(emulator));
        } catch (RuntimeException e) {
            emulator.close();
            throw e;
        }
    }

    private UnitSite elsewhere(Console console, Whose whose, String modelId, long seed) {
        AwsAccess access = whose.access();
        Optional<URI> url = target.isAws() ? Optional.empty() : Optional.of(target.url());
        Target there = url.map(at -> access.at(at, whose.region())).orElseGet(() -> access.aws(whose.region()));
        Route asked = route(there, modelId, modelId);
        Reach reach = new Reach(console);
        reach.require(LoadJob.Destination.of(asked));
        TokensPerWord tokens = reach.tokens(asked);
        try (EmulatorProcess emulator = EmulatorProcess.start(seed)) {
            new LoadRunner(console).warmUp(emulator.endpoint(), access.http());
        }
        return new UnitSite(
                whose.place(RentalIntent.Kind.SERVICE, url.or(access::controlOverride)),
                there,
                List::of,
                tokens,
                Optional.empty());
    }
}
