package dev.headroom.sources.account;

import dev.headroom.sources.SafeFile;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.account.QuotaName.Kind;
import dev.headroom.sources.account.QuotaName.Scope;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The quotas that bind requests to one model.
 *
 * @param modelId the model or inference profile
 * @param region where
 * @param quotas of the model and of the whole account, in order of name
 * @param unassigned quotas of a kind that a plan minds, of which the model is not known
 */
public record ModelQuotas(String modelId, String region, List<Quota> quotas, List<Quota> unassigned) {

    private static final Map<Kind, String> KEYS = Map.of(
            Kind.TOKENS_PER_MINUTE, "tokensPerMinute",
            Kind.REQUESTS_PER_MINUTE, "requestsPerMinute",
            Kind.TOKENS_PER_DAY, "tokensPerDay");

    /** The least of what is applied to requests under this id; absent where nothing is. */
    private OptionalDouble applied(Kind kind, Set<Scope> scopes) {
        return quotas.stream()
                .filter(quota -> QuotaName.of(quota.name())
                        .filter(name -> name.kind() == kind && scopes.contains(name.scope()))
                        .isPresent())
                .flatMapToDouble(quota -> quota.applied().stream())
                .min();
    }

    private Set<Scope> scopes() {
        if (modelId.startsWith("global.")) {
            return Set.of(Scope.GLOBAL, Scope.ANY);
        }
        boolean profile = modelId.matches("[a-z-]+\\.[a-z0-9-]+\\..+");
        return profile ? Set.of(Scope.CROSS_REGION, Scope.ANY) : Set.of(Scope.ON_DEMAND, Scope.ANY);
    }

    /** What must be known before anybody plans with them. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        quotas.stream()
                .filter(Quota::isZero)
                .forEach(quota -> warnings.add("the account has been granted none of '" + quota.name()
                        + "': what needs it is refused until an increase is asked for and granted"));
        return warnings;
    }

    /**
     * Writes the sections of a workload that these quotas are.
     *
     * @throws SourceException where the tokens per minute, without which there is no such section, are not known
     */
    public void write(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Quotas of " + modelId + " in " + region + " as Service Quotas applies them; for a workload's file.");
        lines.add("quota:");
        if (applied(Kind.TOKENS_PER_MINUTE, scopes()).isEmpty()) {
            throw SourceException.in(
                    file,
                    "is not written: no applied quota of tokens per minute is known to be of " + modelId
                            + "; see which names are not assigned, and give the right one with --called");
        }
        KEYS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(key -> applied(key.getKey(), scopes())
                        .ifPresent(value -> lines.add("  " + key.getValue() + ": " + plain(value))));
        lines.add("  # Service Quotas does not say it; config/workloads/example.yaml has the table of models.");
        lines.add("  # outputBurndown:");
        Optional.of(applied(Kind.UNITS, Set.of(Scope.PURCHASE)))
                .filter(OptionalDouble::isPresent)
                .ifPresent(units -> {
                    lines.add("purchasing:");
                    lines.add("  unitQuota: " + plain(units.getAsDouble()));
                });
        SafeFile.write(file, out -> {
            for (String line : lines) {
                out.append(line).append('\n');
            }
        });
    }

    /** A number as people write it. */
    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
