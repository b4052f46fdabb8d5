package dev.headroom.sources.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a quota of service {@code bedrock}, taken apart. AWS writes each in two generations of words, and shows some accounts
 * the older (Amazon Bedrock User Guide, "Quotas for the bedrock-runtime endpoint").
 *
 * @param kind what it limits
 * @param scope of which requests
 * @param label what it calls the model; empty where it is of the whole account
 */
record QuotaName(Kind kind, Scope scope, String label) {

    /** What a quota limits. */
    enum Kind {
        REQUESTS_PER_MINUTE,
        TOKENS_PER_MINUTE,
        TOKENS_PER_DAY,
        UNITS
    }

    /** Of which requests or purchases. */
    enum Scope {
        ON_DEMAND,
        CROSS_REGION,
        GLOBAL,
        /** Of requests however they are sent. */
        ANY,
        /** One purchase, whatever its term. */
        PURCHASE,
        /** Purchases without commitment. */
        NO_COMMITMENT
    }

    private record Form(Pattern pattern, Kind kind) {

        static Form of(String pattern, Kind kind) {
            return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), kind);
        }
    }

    private static final String WHOSE = "((?:On-demand |Cross-Region |Global Cross-Region )?)";
    private static final String WHAT = "(?:InvokeModel|model inference) ";
    private static final List<Form> RATES = List.of(
            Form.of(WHOSE + WHAT + "requests per minute for (.+)", Kind.REQUESTS_PER_MINUTE),
            Form.of(WHOSE + WHAT + "tokens per minute for (.+)", Kind.TOKENS_PER_MINUTE),
            Form.of(WHOSE + "(?:" + WHAT + ")?(?:max )?tokens per day for (.+)", Kind.TOKENS_PER_DAY),
            Form.of("()Model invocation max tokens per day for (.+)", Kind.TOKENS_PER_DAY));
    private static final List<Pattern> PURCHASE = List.of(
            Pattern.compile("Model units per provisioned model for (?:the [0-9]+k context length variant for )?(.+)"));
    private static final List<Pattern> NO_COMMITMENT = List.of(
            Pattern.compile("No-commitment model units for Provisioned Throughput created for base model (.+)"),
            Pattern.compile("Model units no-commitment Provisioned Throughputs across base models()"));

    /** Empty where it is none of those that a plan minds. */
    static Optional<QuotaName> of(String written) {
        String name = written.replaceAll("\\s*\\(doubled for cross-region calls\\)$", "");
        return RATES.stream()
                .flatMap(form -> rate(form, name).stream())
                .findFirst()
                .or(() -> units(PURCHASE, Scope.PURCHASE, name))
                .or(() -> units(NO_COMMITMENT, Scope.NO_COMMITMENT, name));
    }

    private static Optional<QuotaName> rate(Form form, String name) {
        Matcher matcher = form.pattern.matcher(name);
        return matcher.matches()
                ? Optional.of(new QuotaName(form.kind, scope(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    private static Scope scope(String whose) {
        if (whose.isEmpty()) {
            return Scope.ANY;
        }
        return switch (Character.toLowerCase(whose.charAt(0))) {
            case 'o' -> Scope.ON_DEMAND;
            case 'c' -> Scope.CROSS_REGION;
            default -> Scope.GLOBAL;
        };
    }

    private static Optional<QuotaName> units(List<Pattern> patterns, Scope scope, String name) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(name))
                .filter(Matcher::matches)
                .map(matcher -> new QuotaName(Kind.UNITS, scope, matcher.group(1)))
                .findFirst();
    }
}
