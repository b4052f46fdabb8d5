package dev.headroom.sources.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.profile.Profile;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.aws.Asked;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.aws.EmulatedAccount;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotas of a fresh account, which may buy no unit, and names in both generations. */
class QuotasTest {

    private static final String LLAMA = EmulatedAccount.LLAMA;
    private static final EmulatedAccount ACCOUNT =
            new EmulatedAccount(Profile.named("fresh-account"), Instant.parse("2026-01-10T09:00:00Z"));

    @TempDir
    private Path folder;

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @BeforeEach
    void clear() {
        Asked.clear();
        System.setProperty("aws.maxAttempts", "1");
    }

    private static ModelQuotas read(String modelId) {
        try (AwsSession session = ACCOUNT.session()) {
            return QuotaReader.read(session, modelId, Optional.empty());
        }
    }

    /** The profile's own truth: config/models/fresh-account.yaml. */
    @Test
    void aModelsQuotasAreFoundByTheirNames() {
        ModelQuotas quotas = read(LLAMA);
        assertThat(quotas.quotas())
                .extracting(Quota::name)
                .containsExactly(
                        "Cross-Region InvokeModel requests per minute for Meta Llama 3.1 8B Instruct",
                        "Cross-Region InvokeModel tokens per minute for Meta Llama 3.1 8B Instruct",
                        "Model invocation max tokens per day for Meta Llama 3.1 8B Instruct",
                        "Model units no-commitment Provisioned Throughputs across base models",
                        "Model units per provisioned model for Meta Llama 3.1 8B Instruct",
                        "On-demand InvokeModel requests per minute for Meta Llama 3.1 8B Instruct",
                        "On-demand InvokeModel tokens per minute for Meta Llama 3.1 8B Instruct");
        assertThat(quotas.unassigned()).isEmpty();
        assertThat(quotas.warnings())
                .hasSize(2)
                .allMatch(text -> text.startsWith("the account has been granted none of 'Model units "));
        assertThat(Asked.operations())
                .containsExactly(
                        "Bedrock:ListFoundationModels",
                        "ServiceQuotas:ListServiceQuotas",
                        "ServiceQuotas:ListAWSDefaultServiceQuotas");
    }

    @Test
    void theFileIsWhatAWorkloadHas() {
        Path file = folder.resolve("quota.yaml");
        read(LLAMA).write(file);
        assertThat(file).hasContent("""
                # Quotas of meta.llama3-1-8b-instruct-v1:0 in us-west-2 as Service Quotas applies them; for a workload's file.
                quota:
                  requestsPerMinute: 60
                  tokensPerMinute: 30000
                  tokensPerDay: 4320000
                  # Service Quotas does not say it; config/workloads/example.yaml has the table of models.
                  # outputBurndown:
                purchasing:
                  unitQuota: 0
                """);
    }

    private static ModelQuotas of(String modelId, Quota... quotas) {
        return new ModelQuotas(modelId, "us-west-2", List.of(quotas), List.of());
    }

    private static Quota quota(String name, double applied) {
        return new Quota("L-1", name, OptionalDouble.of(applied), OptionalDouble.of(9e9));
    }

    @ParameterizedTest
    @CsvSource({"m, 1", "us.anthropic.m, 2", "global.anthropic.m, 3"})
    void eachWayOfSendingHasItsOwn(String modelId, int tokensPerMinute) {
        Path file = folder.resolve("quota.yaml");
        of(
                        modelId,
                        quota("On-demand model inference tokens per minute for M", 1),
                        quota("Cross-region model inference tokens per minute for M", 2),
                        quota("Global cross-region model inference tokens per minute for M", 3))
                .write(file);
        assertThat(file).content().contains("  tokensPerMinute: " + tokensPerMinute + "\n");
    }

    @Test
    void withoutTokensPerMinuteNothingIsWritten() {
        Path file = folder.resolve("quota.yaml");
        assertThatThrownBy(() -> of("m").write(file))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("--called");
        assertThat(file).doesNotExist();
    }

    /** Both generations as the Amazon Bedrock User Guide and lists of Service Quotas write them. */
    @ParameterizedTest
    @CsvSource({
        "On-demand InvokeModel tokens per minute for Amazon Nova Lite, TOKENS_PER_MINUTE, ON_DEMAND, Amazon Nova Lite",
        "On-demand model inference requests per minute for Amazon Nova Lite, REQUESTS_PER_MINUTE, ON_DEMAND, Amazon Nova Lite",
        "Cross-Region InvokeModel tokens per minute for X, TOKENS_PER_MINUTE, CROSS_REGION, X",
        "Cross-region model inference requests per minute for X, REQUESTS_PER_MINUTE, CROSS_REGION, X",
        "Global cross-region model inference tokens per day for X, TOKENS_PER_DAY, GLOBAL, X",
        "InvokeModel requests per minute for X, REQUESTS_PER_MINUTE, ANY, X",
        "Model invocation max tokens per day for X (doubled for cross-region calls), TOKENS_PER_DAY, ANY, X",
        "Model units per provisioned model for the 128k context length variant for Amazon Nova Micro, UNITS, PURCHASE, Amazon Nova Micro",
        "No-commitment model units for Provisioned Throughput created for base model Amazon Nova 2 Lite V1.0 256K, UNITS, NO_COMMITMENT, Amazon Nova 2 Lite V1.0 256K"
    })
    void namesOfBothGenerationsAreUnderstood(String name, String kind, String scope, String label) {
        QuotaName read = QuotaName.of(name).orElseThrow();
        assertThat(read.kind().name()).isEqualTo(kind);
        assertThat(read.scope().name()).isEqualTo(scope);
        assertThat(read.label()).isEqualTo(label);
        assertThat(QuotaName.of("Batch inference job size for X")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Amazon Nova Lite, amazon.nova-lite-v1:0",
        "Anthropic Claude Sonnet 4.5 V1, anthropic.claude-sonnet-4-5-20250929-v1:0",
        "Amazon Nova 2 Lite V1.0 256K, amazon.nova-2-lite-v1:0",
        "Claude V2 100K, anthropic.claude-v2",
        "Claude V2.1 200K, anthropic.claude-v2:1",
        "Anthropic Claude 3.5 Haiku, ",
        "Anthropic Claude, ",
        "Anthropic Claude Sonnet, "
    })
    void aLabelIsAModelsOrNobodys(String label, String model) {
        ModelLabels labels = new ModelLabels();
        labels.add("amazon.nova-lite-v1:0", "Amazon", "Nova Lite");
        labels.add("amazon.nova-2-lite-v1:0", "Amazon", "Nova 2 Lite");
        labels.add("anthropic.claude-sonnet-4-5-20250929-v1:0", "Anthropic", "Claude Sonnet 4.5");
        labels.add("anthropic.claude-v2", "Anthropic", "Claude");
        labels.add("anthropic.claude-instant-v2", "Anthropic", "Claude");
        labels.add("anthropic.claude-v2:1", "Anthropic", "Claude");
        if (label.startsWith("Claude V2 ")) {
            assertThat(labels.model(label)).as("two models are called so").isEmpty();
        } else {
            assertThat(labels.model(label).orElse(null)).isEqualTo(model);
        }
    }

    @Test
    void aNameThatIsNobodysIsListed() {
        Asked.next(new Asked.Answer(
                "ListServiceQuotas",
                200,
                "{\"Quotas\":[{\"QuotaCode\":\"L-9\",\"QuotaName\":\"On-demand InvokeModel tokens per minute for Meta"
                        + " Llama Next\",\"Value\":0.0}]}"));
        ModelQuotas quotas = read(LLAMA);
        assertThat(quotas.unassigned())
                .containsExactly(new Quota(
                        "L-9",
                        "On-demand InvokeModel tokens per minute for Meta Llama Next",
                        OptionalDouble.of(0),
                        OptionalDouble.empty()));
        assertThat(quotas.quotas())
                .as("defaults are shown, and bind nobody")
                .allMatch(each -> each.applied().isEmpty());
    }

    @Test
    void aModelThatTheRegionDoesNotHaveIsSaid() {
        assertThatThrownBy(() -> read("no.such-model"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("not among the foundation models of us-west-2");
    }

    @Test
    void anExpiredTokenIsSaid() {
        Asked.next(Asked.Answer.ofJson("ListServiceQuotas", 400, "ExpiredTokenException"));
        assertThatThrownBy(() -> read(LLAMA)).isInstanceOf(AwsException.class).hasMessageContaining("have expired");
    }
}
