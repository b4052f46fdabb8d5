package dev.headroom.cli.verify;

import dev.headroom.cli.target.AwsAccess;
import dev.headroom.cli.target.HttpFlag;
import dev.headroom.cli.target.SpendFlags;
import dev.headroom.cli.target.TargetFlag;
import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a plan is verified, and what that may cost. */
final class VerifyAim {

    @Mixin
    private TargetFlag target = new TargetFlag();

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

    @Mixin
    private SpendFlags spending = new SpendFlags();

    @Mixin
    private HttpFlag http = new HttpFlag();

    @Mixin
    private AwsFlags aws = new AwsFlags();

    /** As the flag says it. */
    String place() {
        return target.given();
    }

    boolean isEmulator() {
        return target.isEmulator();
    }

    /** The truth of the emulator; empty where it is not one. */
    Optional<ScaledModel> truth(String modelId) {
        return isEmulator() ? Optional.of(ScaledModel.of(model, modelId)) : Optional.empty();
    }

    /** @param kind of the emulator, where it is one; its seed is that of everything drawn */
    VerifyPlace open(Workshop workshop, TokenPrice price, VerifySite.Kind kind) {
        AwsAccess access =
                new AwsAccess(workshop.environment(), aws.settingsIn(price.region(), "the plan"), http.choice());
        if (isEmulator()) {
            Require.that(arns.isEmpty(), "--arn is given, but the emulator rents its own units; leave it out");
            return VerifySite.start(workshop.console(), access, price, kind);
        }
        double usd = spending.needed("what spills at " + target.given());
        Target there = target.isAws() ? access.aws(price.region()) : access.at(target.url(), price.region());
        return new BoughtPlace(
                workshop.console(),
                there,
                price,
                arns,
                new BoughtPlace.Spending(usd, spending.isAgreed(), kind.seed()));
    }
}
