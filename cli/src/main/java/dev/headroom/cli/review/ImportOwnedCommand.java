package dev.headroom.cli.review;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.OwnPricesFlag;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.sources.account.BoughtUnits;
import dev.headroom.sources.account.OwnedFile;
import dev.headroom.sources.account.Purchases;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.cloudwatch.UnitUse;
import dev.headroom.sources.cloudwatch.UnitUses;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Reads what the account bought of a model into the run folder's owned.yaml, for 'plan --owned', with how much it"
                    + " was used."
        },
        mixinStandardHelpOptions = true)
public final class ImportOwnedCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Mixin
    private AwsFlags aws = new AwsFlags();

    @Mixin
    private OwnPricesFlag prices = new OwnPricesFlag();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "ID",
            description = "The foundation model, or a custom one's ARN.")
    private String modelId = "";

    @Mixin
    private UnitPriceFlag unitPrices = new UnitPriceFlag();

    public ImportOwnedCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(
                workshop, "owned", spec.root().commandLine().getParseResult().originalArgs());
        Instant now = workshop.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        try (AwsSession session = aws.open()) {
            List<BoughtUnits> ofModel = Purchases.read(session).stream()
                    .filter(bought -> bought.modelId().equals(modelId))
                    .toList();
            Map<String, UnitUse> uses = uses(session, ofModel, now);
            List<OwnedFile.Owned> owned = ofModel.stream()
                    .filter(bought -> bought.isOwned(now))
                    .map(bought -> owned(session.region(), bought, Optional.ofNullable(uses.get(bought.arn()))))
                    .toList();
            List<BoughtUnits> others =
                    ofModel.stream().filter(bought -> !bought.isOwned(now)).toList();
            Path file = run.file(RunFolder.OWNED);
            OwnedFile.write(journal.wrote(file), new OwnedFile.Head(modelId, session.region(), now), owned, others);
            journal.close(run);
            others.forEach(
                    each -> workshop.console().say("Not among them: " + each.name() + " " + each.whyNot() + "."));
            give(file, owned);
        }
        return ExitCode.DONE;
    }

    private static Map<String, UnitUse> uses(AwsSession session, List<BoughtUnits> bought, Instant now) {
        return bought.isEmpty()
                ? Map.of()
                : UnitUses.of(session, bought.stream().map(BoughtUnits::arn).toList(), now);
    }

    private OwnedFile.Owned owned(String region, BoughtUnits bought, Optional<UnitUse> use) {
        UnitPriceFlag.Priced price =
                unitPrices.of(bought, region, () -> prices.book(workshop).of(modelId, region));
        return new OwnedFile.Owned(bought, price.usdPerHour(), price.from(), use);
    }

    private void give(Path file, List<OwnedFile.Owned> owned) {
        List<String> lines = new ArrayList<>();
        List<Object> objects = new ArrayList<>();
        for (OwnedFile.Owned each : owned) {
            BoughtUnits bought = each.bought();
            String ends = bought.bound().ends().map(Instant::toString).orElse("");
            lines.add(bought.name() + ": " + bought.units() + " model units for "
                    + bought.bound().term().label() + " until " + ends + ", USD " + each.usdPerHour()
                    + " each an hour; " + OwnedFile.use(each.use()));
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", bought.name());
            object.put("arn", bought.arn());
            object.put("modelUnits", bought.units());
            object.put("usdPerHour", each.usdPerHour());
            object.put("ends", ends);
            each.use().ifPresent(use -> {
                object.put("requests", use.requests());
                object.put("throttles", use.throttles());
                object.put("meanTokensPerMinute", use.meanTokensPerMinute());
                object.put("busiestTokensPerMinute", use.busiestTokensPerMinute());
                object.put("idleHours", use.hours() - use.busyHours());
            });
            objects.add(object);
        }
        output.give(
                workshop.console(),
                Map.of("owned", file.toString()),
                Map.of("purchases", objects),
                lines.isEmpty() ? List.of("Nothing of " + modelId + " is owned.") : lines);
    }
}
