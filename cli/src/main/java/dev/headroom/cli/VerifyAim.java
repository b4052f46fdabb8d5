package dev.headroom.cli;

import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Require;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a plan is verified, and what that may cost. */
final class VerifyAim {

    private static final String EMULATOR = "emulator";

    @Option(
            names = "--target",
            defaultValue = EMULATOR,
            description = "emulator, aws, or the URL of a bedrock-runtime endpoint. Default: ${DEFAULT-VALUE}.")
    private String target = EMULATOR;

    @Option(
            names = "--model",
            paramLabel = "NAME|FILE",
            defaultValue = "standard",
            description = "The emulator's truth, as for 'headroom emulator'. Default: ${DEFAULT-VALUE}.")
    private String model = "standard";

    @Option(
            names = "--arn",
            description = "A purchase that stands, off the emulator; once for each that the plan has, in its order.")
    private List<String> arns = List.of();

    @Option(
            names = "--budget",
            paramLabel = "USD",
            description = "The most that may be spent; needed off the emulator.")
    private Optional<Double> budget = Optional.empty();

    @Option(names = "--yes", description = "Spend without asking.")
    private boolean yes;

    @Option(names = "--profile", description = "Profile of the AWS configuration.")
    private Optional<String> profile = Optional.empty();

    @Mixin
    private HttpFlag http = new HttpFlag();

    /** As the flag says it. */
    String place() {
        return target;
    }

    boolean isEmulator() {
        return target.equals(EMULATOR);
    }

    /** The truth of the emulator; empty where it is not one. */
    Optional<ScaledModel> truth(String modelId) {
        return isEmulator() ? Optional.of(ScaledModel.of(model, modelId)) : Optional.empty();
    }

    /** @param kind of the emulator, where it is one; its seed is that of everything drawn */
    VerifyPlace open(Workshop workshop, TokenPrice price, VerifySite.Kind kind) {
        AwsAccess access = new AwsAccess(workshop.environment(), profile, http.choice());
        if (isEmulator()) {
            Require.that(arns.isEmpty(), "--arn is given, but the emulator rents its own units; leave it out");
            return VerifySite.start(workshop.console(), access, price, kind);
        }
        double usd = budget.orElseThrow(() -> new IllegalArgumentException("--budget is missing: what spills at "
                + target + " costs money; give the most it may spend in dollars"));
        Target there = target.equals("aws") ? access.aws(price.region()) : access.at(url(), price.region());
        return new BoughtPlace(workshop.console(), there, price, arns, new BoughtPlace.Spending(usd, yes, kind.seed()));
    }

    private URI url() {
        try {
            return URI.create(target);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--target is '" + target + "', must be emulator, aws, or a URL as in http://127.0.0.1:4566", e);
        }
    }
}
