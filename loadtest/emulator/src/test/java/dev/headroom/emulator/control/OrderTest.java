package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Headers;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.bedrock.model.CommitmentDuration;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrock.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.bedrock.model.ValidationException;

/** What CreateProvisionedModelThroughput takes and refuses. */
class OrderTest {

    private final Bench bench = new Bench();

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "a-b_c", "a-", "chat-2026"})
    void aNameOfTheApisPatternIsTaken(String name) {
        assertThat(name).matches("([0-9a-zA-Z][_-]?)+");
        bench.bought(name, request -> {});
        assertThat(bench.get(name).provisionedModelName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a--b", "a b", "é", "a.b"})
    void anyOtherNameIsRefusedWithThePattern(String name) {
        assertThat(name.matches("([0-9a-zA-Z][_-]?)+")).isFalse();
        assertThatThrownBy(() -> bench.buy(name))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("provisionedModelName");
    }

    @Test
    void aNameHasAtMostSixtyThreeLetters() {
        bench.buy("a".repeat(63));
        assertThatThrownBy(() -> bench.buy("a".repeat(64))).isInstanceOf(ValidationException.class);
    }

    @Test
    @Timeout(5)
    void aLongOddNameTakesNoTime() {
        String odd = "a_".repeat(100_000) + "!";
        assertThatThrownBy(() -> Names.purchase("provisionedModelName", odd)).hasMessageContaining("63");
        assertThatThrownBy(() -> Names.purchase("provisionedModelName", "a".repeat(62) + "!"))
                .hasMessageContaining("pattern");
    }

    @Test
    void aNameThatIsHeldIsRefused() {
        bench.buy("chat");
        assertThatThrownBy(() -> bench.buy("chat")).isInstanceOf(ValidationException.class);
    }

    @Test
    void fewerThanOneUnitIsRefused() {
        assertThatThrownBy(() -> bench.buy("chat", request -> request.modelUnits(0)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("greater than or equal to 1");
        assertThatThrownBy(() -> bench.buy("chat", request -> request.modelUnits(null)))
                .hasMessageContaining("modelUnits");
    }

    @Test
    void anUnknownTermIsRefused() {
        assertThatThrownBy(() -> bench.buy("chat", request -> request.commitmentDuration("OneYear")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("[OneMonth, SixMonths]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meta.llama9",
                Bench.NOVA,
                "arn:aws:bedrock:eu-west-1::foundation-model/meta.llama3-1-8b-instruct-v1:0:128k",
                "arn:aws:bedrock:us-west-2:123456789012:custom-model/meta.llama9/abcdefghijk1",
                "arn:aws:bedrock:us-west-2:123456789012:custom-model/meta.llama3-1-8b-instruct-v1:0:128k/short",
                "arn:aws:bedrock:us-west-2:999999999999:custom-model/meta.llama3-1-8b-instruct-v1:0:128k/abcdefghijk1"
            })
    void aModelThatIsNotSoldHereIsNotFound(String modelId) {
        assertThatThrownBy(() -> bench.buy("chat", request -> request.modelId(modelId)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining(modelId);
    }

    @Test
    void anArnOfTheModelIsTaken() {
        String arn = bench.bought("chat", request -> request.modelId(Bench.LLAMA_ARN));
        assertThat(bench.get(arn).foundationModelArn()).isEqualTo(Bench.LLAMA_ARN);
    }

    @Test
    void theSameTokenBuysOnce() {
        String first = bench.buy("chat", request -> request.clientRequestToken("t-1"));
        String again = bench.buy("chat", request -> request.clientRequestToken("t-1"));
        assertThat(again).isEqualTo(first);
        assertThat(bench.purchases.all()).hasSize(1);
        assertThatThrownBy(() -> bench.buy(
                        "chat", request -> request.clientRequestToken("t-1").modelUnits(3)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("clientRequestToken");
        assertThatThrownBy(() -> bench.buy("talk", request -> request.clientRequestToken("-t")))
                .isInstanceOf(ValidationException.class);
    }

    /** Else a program that begins anew is given the ARN of what it deleted before. */
    @Test
    void aTokenThatWasForgottenBuysAgain() {
        String first = bench.buy("chat", request -> request.clientRequestToken("t-1"));
        bench.purchases.forgetTokens();
        String second = bench.buy("talk", request -> request.clientRequestToken("t-1"));
        assertThat(second).isNotEqualTo(first);
        assertThat(bench.purchases.all()).hasSize(2);
    }

    @Test
    void anAccountWithoutUnitsIsToldSoInAwssWords() {
        bench.noCommitmentUnits = 0;
        assertThatThrownBy(() -> bench.buy("chat"))
                .isInstanceOf(ServiceQuotaExceededException.class)
                .hasMessageContaining("Your account does not currently have any no commitment model units reserved for "
                        + "meta.llama3-1-8b-instruct-v1:0:128k.");
        bench.buy("held", request -> request.commitmentDuration(CommitmentDuration.ONE_MONTH));
    }

    @Test
    void unitsWithoutCommitmentAreCountedOverAllBaseModels() {
        bench.noCommitmentUnits = 3;
        bench.buy("chat");
        assertThatThrownBy(() ->
                        bench.buy("talk", request -> request.modelId("anthropic.claude-3-haiku-20240307-v1:0:48k")))
                .isInstanceOf(ServiceQuotaExceededException.class)
                .hasMessageContaining(
                        "all purchases of base models without a commitment may have 3 together and hold 2, "
                                + "asked for 2.");
        bench.buy("one", request -> request.modelUnits(1));
        bench.buy("custom", request -> request.modelId(Bench.CUSTOM));
    }

    @Test
    void thePurchasesQuotaIsOfEachPurchase() {
        bench.noCommitmentUnits = 100;
        bench.buy("a", request -> request.modelUnits(10));
        bench.buy("b", request -> request.modelUnits(10));
        assertThatThrownBy(() -> bench.buy("c", request -> request.modelUnits(11)))
                .isInstanceOf(ServiceQuotaExceededException.class)
                .hasMessageContaining("one purchase may have 10, whatever else is held, asked for 11.");
    }

    @Test
    void whatIsDeletedOrFailedHoldsNoQuota() {
        bench.noCommitmentUnits = 2;
        bench.purchases.failNext("No capacity.");
        bench.bought("failed", request -> {});
        String arn = bench.bought("chat", request -> {});
        bench.delete(arn);
        assertThatNoException().isThrownBy(() -> bench.buy("talk"));
    }

    @Test
    void aBodyOfTheWrongTypeIsRefused() {
        assertThatThrownBy(() -> Order.of(Json.object()
                        .put("provisionedModelName", "a")
                        .put("modelId", "a")
                        .put("modelUnits", "2")))
                .hasMessageContaining("'modelUnits' must be an integer");
    }

    @Test
    void anOperationThatIsNotServedIsRefused() {
        Request request = new Request("PUT", "/provisioned-model-throughput/a", "", new Headers(), new byte[0]);
        assertThatThrownBy(() -> bench.plane.answer(request))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.type()).isEqualTo("UnknownOperationException"));
    }
}
