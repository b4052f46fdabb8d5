package dev.headroom.emulator.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.control.HandClock;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.protocol.Served;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.IllegalArgumentException;
import software.amazon.awssdk.services.servicequotas.model.InvalidPaginationTokenException;
import software.amazon.awssdk.services.servicequotas.model.NoSuchResourceException;
import software.amazon.awssdk.services.servicequotas.model.RequestStatus;
import software.amazon.awssdk.services.servicequotas.model.RequestedServiceQuotaChange;
import software.amazon.awssdk.services.servicequotas.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** AWS's own client, over HTTP, signed. */
class ServiceQuotasTest {

    private static final String UNITS_OF_LLAMA = "L-3632DE15";
    private static final String NO_COMMITMENT = "L-FE44174A";

    private final HandClock clock = new HandClock("2026-11-25T12:00:00Z");
    private final Profile profile = Profile.standard();
    private final ModelTruth llama = profile.models().get(0);
    private final GrantedQuotas granted = new GrantedQuotas(profile, clock);
    private final Served served = new Served(ServiceQuotas.over(granted, profile.account()));
    private final ServiceQuotasClient client = served.client(ServiceQuotasClient.builder());

    @AfterEach
    void stop() {
        client.close();
        served.close();
    }

    private ServiceQuota applied(String code) {
        return client.getServiceQuota(request -> request.serviceCode("bedrock").quotaCode(code))
                .quota();
    }

    private RequestedServiceQuotaChange ask(String code, double desired) {
        return client.requestServiceQuotaIncrease(request ->
                        request.serviceCode("bedrock").quotaCode(code).desiredValue(desired))
                .requestedQuota();
    }

    /** Codes and the default of 0 as seen in Service Quotas; names of both generations. */
    @Test
    void unitsAreZeroByDefaultAndAsTheProfileSaysWhenApplied() {
        assertThat(applied(UNITS_OF_LLAMA).quotaName())
                .isEqualTo("Model units per provisioned model for Llama 3.1 8B Instruct");
        assertThat(applied(UNITS_OF_LLAMA).value()).isEqualTo(10);
        assertThat(applied(NO_COMMITMENT).value()).isEqualTo(10);
        ServiceQuota fallback = client.getAWSDefaultServiceQuota(
                        request -> request.serviceCode("bedrock").quotaCode(UNITS_OF_LLAMA))
                .quota();
        assertThat(fallback.value()).isZero();
        assertThat(fallback.quotaArn()).isEqualTo("arn:aws:servicequotas:us-west-2::bedrock/L-3632DE15");
    }

    @Test
    void bothGenerationsOfNamesShowTheSameLimit() {
        List<ServiceQuota> quotas =
                client
                        .listServiceQuotasPaginator(
                                request -> request.serviceCode("bedrock").maxResults(3))
                        .quotas()
                        .stream()
                        .toList();
        assertThat(quotas).hasSize(granted.all().size());
        assertThat(quotas).extracting(ServiceQuota::quotaCode).doesNotHaveDuplicates();
        assertThat(quotas)
                .filteredOn(quota -> quota.quotaName().contains("tokens per minute for Meta Llama 3.1 8B Instruct"))
                .hasSize(4)
                .allSatisfy(quota -> assertThat(quota.value()).isEqualTo(8_000_000));
        assertThat(quotas)
                .extracting(ServiceQuota::quotaName)
                .contains(
                        "On-demand model inference requests per minute for Anthropic Claude 3 Haiku",
                        "InvokeModel requests per minute for Anthropic Claude 3 Haiku",
                        "Cross-Region InvokeModel tokens per minute for Meta Llama 3.1 8B Instruct",
                        "Model invocation max tokens per day for Meta Llama 3.1 8B Instruct");
    }

    @Test
    void moreIsGrantedAfterTheProfilesTime() {
        RequestedServiceQuotaChange asked = ask(UNITS_OF_LLAMA, 25);
        assertThat(asked.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(asked.created()).isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
        assertThatThrownBy(() -> ask(UNITS_OF_LLAMA, 30)).isInstanceOf(ResourceAlreadyExistsException.class);
        served.onThread(() -> clock.pass(Duration.ofMillis(4_999)));
        assertThat(applied(UNITS_OF_LLAMA).value()).isEqualTo(10);
        served.onThread(() -> clock.pass(Duration.ofMillis(1)));
        assertThat(applied(UNITS_OF_LLAMA).value()).isEqualTo(25);
        assertThat(client.getRequestedServiceQuotaChange(request -> request.requestId(asked.id()))
                        .requestedQuota()
                        .status())
                .isEqualTo(RequestStatus.APPROVED);
        assertThat(granted.unitsPerPurchase(llama)).isEqualTo(25);
        assertThat(granted.unitsPerPurchase(profile.models().get(1))).isEqualTo(10);
        assertThat(granted.noCommitmentUnits()).isEqualTo(10);
    }

    @Test
    void aGrantUnderOneNameHoldsUnderEveryName() {
        String code = Codes.of("Cross-Region InvokeModel tokens per minute for Meta Llama 3.1 8B Instruct");
        ask(code, 9e6);
        served.onThread(() -> clock.pass(Duration.ofSeconds(5)));
        assertThat(granted.tokensPerMinute(llama)).isEqualTo(9e6);
        assertThat(applied(Codes.of("On-demand model inference tokens per minute for Meta Llama 3.1 8B Instruct"))
                        .value())
                .isEqualTo(9e6);
        assertThat(granted.requestsPerMinute(llama)).isEqualTo(5000);
        assertThat(granted.tokensPerDay(llama)).isEqualTo(11_520_000_000.0);
    }

    @Test
    void whatWasAskedForIsListedByFilterAndPage() {
        ask(UNITS_OF_LLAMA, 20);
        served.onThread(() -> clock.pass(Duration.ofMinutes(1)));
        ask(NO_COMMITMENT, 20);
        assertThat(client.listRequestedServiceQuotaChangeHistoryPaginator(
                                request -> request.serviceCode("bedrock").maxResults(1))
                        .requestedQuotas())
                .extracting(RequestedServiceQuotaChange::quotaCode)
                .containsExactly(UNITS_OF_LLAMA, NO_COMMITMENT);
        assertThat(client.listRequestedServiceQuotaChangeHistory(request -> request.status(RequestStatus.PENDING))
                        .requestedQuotas())
                .extracting(RequestedServiceQuotaChange::quotaCode)
                .containsExactly(NO_COMMITMENT);
        assertThat(client.listRequestedServiceQuotaChangeHistoryByQuota(
                                request -> request.serviceCode("bedrock").quotaCode(UNITS_OF_LLAMA))
                        .requestedQuotas())
                .hasSize(1);
    }

    @Test
    void mistakesAreRefusedByName() {
        assertThatThrownBy(() -> applied("L-00000000")).isInstanceOf(NoSuchResourceException.class);
        assertThatThrownBy(() -> client.listServiceQuotas(request -> request.serviceCode("ec2")))
                .isInstanceOf(NoSuchResourceException.class);
        assertThatThrownBy(() -> ask(UNITS_OF_LLAMA, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.listServiceQuotas(
                        request -> request.serviceCode("bedrock").nextToken("x")))
                .isInstanceOf(InvalidPaginationTokenException.class);
        assertThat(client.listServices(request -> {}).services())
                .extracting(service -> service.serviceCode())
                .containsExactly("bedrock");
        assertThat(client.listAWSDefaultServiceQuotas(request -> request.serviceCode("bedrock"))
                        .quotas())
                .filteredOn(quota -> quota.quotaCode().equals(NO_COMMITMENT))
                .extracting(ServiceQuota::value)
                .containsExactly(0.0);
    }
}
