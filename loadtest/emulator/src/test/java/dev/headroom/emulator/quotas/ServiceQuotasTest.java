package dev.headroom.emulator.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.control.HandClock;
import dev.headroom.emulator.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.IllegalArgumentException;
import software.amazon.awssdk.services.servicequotas.model.InvalidPaginationTokenException;
import software.amazon.awssdk.services.servicequotas.model.InvalidResourceStateException;
import software.amazon.awssdk.services.servicequotas.model.NoSuchResourceException;
import software.amazon.awssdk.services.servicequotas.model.PeriodUnit;
import software.amazon.awssdk.services.servicequotas.model.RequestStatus;
import software.amazon.awssdk.services.servicequotas.model.RequestedServiceQuotaChange;
import software.amazon.awssdk.services.servicequotas.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** Service Quotas by AWS's own client, on a fresh account and a clock that the test turns. */
class ServiceQuotasTest {

    /** Quotas of 0 units; a request is granted after 60 s. */
    private final Profile profile = Profile.named("fresh-account");

    private final HandClock clock = new HandClock("2026-08-01T10:20:30.250Z");
    private final GrantedQuotas granted = new GrantedQuotas(profile, clock);
    private final OneService service = new OneService(new ServiceQuotas(granted, profile, clock));
    private final ServiceQuotasClient client = service.client(ServiceQuotasClient.builder());

    /** Seen in public lists of Service Quotas. */
    private static final String LLAMA_UNITS = "L-3632DE15";

    private static final String NO_COMMITMENT = "L-FE44174A";

    @AfterEach
    void stop() {
        client.close();
        service.close();
    }

    private List<ServiceQuota> all() {
        return client.listServiceQuotas(request -> request.serviceCode("bedrock"))
                .quotas();
    }

    private ServiceQuota named(String name) {
        return all().stream()
                .filter(quota -> quota.quotaName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private double applied(String code) {
        return client.getServiceQuota(request -> request.serviceCode("bedrock").quotaCode(code))
                .quota()
                .value();
    }

    private RequestedServiceQuotaChange ask(String code, double value) {
        return client.requestServiceQuotaIncrease(request ->
                        request.serviceCode("bedrock").quotaCode(code).desiredValue(value))
                .requestedQuota();
    }

    private RequestedServiceQuotaChange asked(String id) {
        return client.getRequestedServiceQuotaChange(request -> request.requestId(id))
                .requestedQuota();
    }

    @Test
    void aRequestIsPendingUntilItsTimeAndThenApplied() {
        RequestedServiceQuotaChange change = ask(LLAMA_UNITS, 3);
        assertThat(change.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(change.created()).isEqualTo(Instant.parse("2026-08-01T10:20:30.250Z"));
        clock.pass(Duration.ofMillis(59_999));
        assertThat(asked(change.id()).status()).isEqualTo(RequestStatus.PENDING);
        assertThat(applied(LLAMA_UNITS)).isZero();
        assertThat(granted.unitsPerPurchase(profile.models().get(0))).isZero();
        clock.pass(Duration.ofMillis(1));
        assertThat(asked(change.id()).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(asked(change.id()).lastUpdated()).isEqualTo(Instant.parse("2026-08-01T10:21:30.250Z"));
        assertThat(applied(LLAMA_UNITS)).isEqualTo(3);
        assertThat(granted.unitsPerPurchase(profile.models().get(0))).isEqualTo(3);
        assertThat(granted.unitsPerPurchase(profile.models().get(1))).isZero();
        assertThat(granted.noCommitmentUnits()).isZero();
    }

    @Test
    void unitsWithoutCommitmentAreGrantedOverAllModels() {
        ask(NO_COMMITMENT, 2);
        clock.pass(Duration.ofMinutes(1));
        assertThat(granted.noCommitmentUnits()).isEqualTo(2);
        assertThat(granted.unitsPerPurchase(profile.models().get(0))).isZero();
    }

    @Test
    void theDefaultStaysWhatAwsGives() {
        ask(LLAMA_UNITS, 3);
        clock.pass(Duration.ofMinutes(1));
        ServiceQuota quota = client.getAWSDefaultServiceQuota(
                        request -> request.serviceCode("bedrock").quotaCode(LLAMA_UNITS))
                .quota();
        assertThat(quota.value()).isZero();
        assertThat(quota.quotaArn()).isEqualTo("arn:aws:servicequotas:us-west-2::bedrock/L-3632DE15");
        assertThat(client.listAWSDefaultServiceQuotas(request -> request.serviceCode("bedrock"))
                        .quotas())
                .filteredOn(ServiceQuota::adjustable)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.value()).isZero());
    }

    @Test
    void whatAProfileGivesIsAppliedFromTheStart() {
        Profile standard = Profile.standard();
        GrantedQuotas given = new GrantedQuotas(standard, clock);
        assertThat(given.unitsPerPurchase(standard.models().get(0)))
                .isEqualTo(standard.provisioning().unitsPerPurchase());
        assertThat(given.noCommitmentUnits()).isEqualTo(standard.provisioning().noCommitmentUnits());
    }

    @Test
    void aSecondRequestWaitsForTheFirst() {
        ask(LLAMA_UNITS, 3);
        assertThatThrownBy(() -> ask(LLAMA_UNITS, 4)).isInstanceOf(ResourceAlreadyExistsException.class);
        ask(NO_COMMITMENT, 1);
        clock.pass(Duration.ofMinutes(1));
        ask(LLAMA_UNITS, 4);
        assertThat(client.listRequestedServiceQuotaChangeHistory(request -> request.status(RequestStatus.APPROVED))
                        .requestedQuotas())
                .extracting(RequestedServiceQuotaChange::quotaCode)
                .containsExactly(LLAMA_UNITS, NO_COMMITMENT);
        assertThat(client.listRequestedServiceQuotaChangeHistoryByQuota(
                                request -> request.serviceCode("bedrock").quotaCode(LLAMA_UNITS))
                        .requestedQuotas())
                .extracting(RequestedServiceQuotaChange::desiredValue)
                .containsExactly(3.0, 4.0);
    }

    @Test
    void aValueThatIsNotMoreIsRefused() {
        ask(LLAMA_UNITS, 3);
        clock.pass(Duration.ofMinutes(1));
        for (double value : new double[] {3, 2, 3.5, -1, 1e12}) {
            assertThatThrownBy(() -> ask(LLAMA_UNITS, value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("greater than the current quota value, 3");
        }
    }

    @Test
    void ratesAreTheProfilesForGood() {
        ServiceQuota rate = named("On-demand InvokeModel tokens per minute for Anthropic Claude 3 Haiku");
        assertThat(rate.value()).isEqualTo(20_000);
        assertThat(rate.adjustable()).isFalse();
        assertThat(rate.period().periodUnit()).isEqualTo(PeriodUnit.MINUTE);
        assertThatThrownBy(() -> ask(rate.quotaCode(), 1e6)).isInstanceOf(InvalidResourceStateException.class);
        assertThat(named("Cross-Region InvokeModel requests per minute for Meta Llama 3.1 8B Instruct")
                        .value())
                .isEqualTo(60);
        assertThat(named("Model invocation max tokens per day for Meta Llama 3.1 8B Instruct")
                        .value())
                .isEqualTo(4_320_000);
    }

    @Test
    void everyCodeIsItsOwnAndStaysTheSame() {
        for (String preset : Profile.PRESET_NAMES) {
            List<String> codes = QuotaCatalogue.of(Profile.named(preset)).stream()
                    .map(Quota::code)
                    .toList();
            assertThat(codes).allMatch(code -> code.matches("L-[0-9A-F]{8}"));
            assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
        }
        // CRC-32's published check value, of "123456789".
        assertThat(QuotaCodes.of("123456789")).isEqualTo("L-CBF43926");
        assertThat(QuotaCodes.of("On-demand InvokeModel tokens per minute for Amazon Nova Lite"))
                .isEqualTo("L-70423BF8");
    }

    @Test
    void pagesJoinToTheWhole() {
        assertThat(client.listServiceQuotasPaginator(
                                request -> request.serviceCode("bedrock").maxResults(2))
                        .quotas())
                .hasSizeGreaterThan(4)
                .containsExactlyElementsOf(all());
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        String token = client.listServiceQuotas(
                        request -> request.serviceCode("bedrock").maxResults(1))
                .nextToken();
        for (String foreign : List.of(token, "%", "UXVvdGFzIDk5OTk5")) {
            assertThatThrownBy(
                            () -> client.listRequestedServiceQuotaChangeHistory(request -> request.nextToken(foreign)))
                    .isInstanceOf(InvalidPaginationTokenException.class);
        }
        assertThatThrownBy(() -> client.listServices(request -> request.maxResults(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1 to 100");
    }

    @Test
    void onlyBedrockIsHere() {
        assertThat(client.listServices(request -> {}).services())
                .extracting("serviceCode")
                .containsExactly("bedrock");
        assertThatThrownBy(() -> client.listServiceQuotas(request -> request.serviceCode("ec2")))
                .isInstanceOf(NoSuchResourceException.class)
                .hasMessageContaining("ec2");
        assertThatThrownBy(() -> applied("L-00000000")).isInstanceOf(NoSuchResourceException.class);
        assertThatThrownBy(() -> asked("no-such-id")).isInstanceOf(NoSuchResourceException.class);
    }

    @Test
    void quotasOfSingleResourcesAreNone() {
        assertThat(client.listServiceQuotas(
                                request -> request.serviceCode("bedrock").quotaAppliedAtLevel("RESOURCE"))
                        .quotas())
                .isEmpty();
        assertThat(client.listServiceQuotas(
                                request -> request.serviceCode("bedrock").quotaCode(NO_COMMITMENT))
                        .quotas())
                .hasSize(1);
    }
}
