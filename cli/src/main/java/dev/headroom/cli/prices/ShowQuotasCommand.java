package dev.headroom.cli.prices;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.TextTable;
import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.sources.account.ModelQuotas;
import dev.headroom.sources.account.Quota;
import dev.headroom.sources.account.QuotaReader;
import dev.headroom.sources.aws.AwsSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "show",
        description = "What Service Quotas applies to a model, and AWS's defaults; with --write, as a workload has it.",
        mixinStandardHelpOptions = true)
public final class ShowQuotasCommand implements Callable<Integer> {

    private static final String UNKNOWN = "-";

    private final Workshop workshop;

    @Mixin
    private Output output = new Output();

    @Mixin
    private AwsFlags aws = new AwsFlags();

    @Option(names = "--model", required = true, paramLabel = "ID", description = "A model or an inference profile.")
    private String modelId = "";

    @Option(
            names = "--called",
            paramLabel = "NAME",
            description = "What the names of quotas call the model, where it is none of its own names.")
    private Optional<String> called = Optional.empty();

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Leaves the sections quota and purchasing of a workload.")
    private Optional<Path> file = Optional.empty();

    public ShowQuotasCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (AwsSession session = aws.open()) {
            ModelQuotas quotas = QuotaReader.read(session, modelId, called);
            quotas.warnings().forEach(warning -> workshop.console().say("Quotas: " + warning + "."));
            output.give(workshop.console(), forPrograms(quotas), forPeople(quotas));
            file.ifPresent(quotas::write);
        }
        return ExitCode.DONE;
    }

    private static List<String> forPeople(ModelQuotas quotas) {
        List<List<String>> rows = new ArrayList<>();
        quotas.quotas().forEach(quota -> rows.add(row(quota)));
        List<String> lines = new ArrayList<>(TextTable.of(List.of("quota", "code", "applied", "default"), rows));
        if (!quotas.unassigned().isEmpty()) {
            lines.add("Of no model that is known; where one is this model's, name it with --called:");
            quotas.unassigned().forEach(quota -> lines.add("  " + quota.name()));
        }
        return lines;
    }

    private static List<String> row(Quota quota) {
        return List.of(quota.name(), quota.code(), value(quota.applied()), value(quota.standard()));
    }

    private static String value(OptionalDouble value) {
        return value.isPresent() ? ModelQuotas.plain(value.getAsDouble()) : UNKNOWN;
    }

    private static Map<String, Object> forPrograms(ModelQuotas quotas) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("modelId", quotas.modelId());
        whole.put("region", quotas.region());
        whole.put("quotas", objects(quotas.quotas()));
        whole.put("unassigned", objects(quotas.unassigned()));
        return whole;
    }

    private static List<Map<String, Object>> objects(List<Quota> quotas) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Quota quota : quotas) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", quota.name());
            object.put("code", quota.code());
            quota.applied().ifPresent(value -> object.put("applied", value));
            quota.standard().ifPresent(value -> object.put("default", value));
            objects.add(object);
        }
        return objects;
    }
}
