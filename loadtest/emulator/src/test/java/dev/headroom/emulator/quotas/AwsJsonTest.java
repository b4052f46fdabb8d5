package dev.headroom.emulator.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.profile.Profile;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol, where official clients never go wrong. */
class AwsJsonTest {

    private final Profile profile = Profile.standard();
    private final Clock clock = Clock.systemUTC();
    private final OneService service =
            new OneService(new ServiceQuotas(new GrantedQuotas(profile, clock), profile, clock));
    private final Http http = new Http(service.endpoint());

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<byte[]> call(String operation, String body) {
        return http.post("/", body, "X-Amz-Target", "ServiceQuotasV20190624." + operation);
    }

    private static void refused(HttpResponse<byte[]> response, String type) {
        JsonNode json = Http.json(response.body());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/x-amz-json-1.1");
        assertThat(json.path("__type").asText()).isEqualTo(type);
        assertThat(json.path("Message").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "1", " ", "{\"ServiceCode\":7}", "{\"ServiceCode\":\"bedrock\",\"MaxResults\":1.5}"})
    void aBodyOfAnotherFormIsRefused(String body) {
        refused(call("ListServiceQuotas", body), "SerializationException");
    }

    @Test
    void anUnknownOperationIsRefused() {
        refused(call("DeleteEverything", "{}"), "UnknownOperationException");
        refused(
                http.send("PUT", "/", "{}", "X-Amz-Target", "ServiceQuotasV20190624.ListServices"),
                "UnknownOperationException");
    }

    @Test
    void anotherServicesTargetIsNotOurs() {
        assertThat(http.post("/", "{}", "X-Amz-Target", "AWSPriceListService.GetProducts")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ServiceCode\":null}", "{\"ServiceCode\":\" \"}"})
    void whatMustBeThereIsAskedFor(String body) {
        refused(call("ListServiceQuotas", body), "IllegalArgumentException");
    }

    @Test
    void aNumberBeyondAllIsRefused() {
        String body = "{\"ServiceCode\":\"bedrock\",\"QuotaCode\":\"L-FE44174A\",\"DesiredValue\":%s}";
        refused(call("RequestServiceQuotaIncrease", body.replace("%s", "1e999")), "IllegalArgumentException");
        refused(call("RequestServiceQuotaIncrease", body.replace("%s", "\"9\"")), "SerializationException");
    }

    @Test
    void anUnknownStatusIsRefused() {
        refused(call("ListRequestedServiceQuotaChangeHistory", "{\"Status\":\"LOST\"}"), "IllegalArgumentException");
    }
}
