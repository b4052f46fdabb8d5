package dev.headroom.loadtest.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.planner.quantity.ModelUnits;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelStatus;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelSummary;

class RentedUnitsTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0:128k";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Emulator emulator = Emulator.start(EmulatorSettings.standard(1), Clock.systemUTC());
    private final BedrockClient bedrock = ControlPlane.at(
            emulator.endpoint(),
            "us-west-2",
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")));

    private volatile boolean stopped;

    @AfterEach
    void stop() {
        stopped = true;
        bedrock.close();
        emulator.close();
    }

    private static RentedUnits.Order order(int units) {
        return new RentedUnits.Order("measure", LLAMA, new ModelUnits(units));
    }

    private java.util.List<ProvisionedModelSummary> owned() {
        return bedrock.listProvisionedModelThroughputs(all -> {}).provisionedModelSummaries();
    }

    @Test
    void unitsServeUntilTheyAreGivenBack() {
        try (RentedUnits units = RentedUnits.rent(bedrock, order(2), PATIENCE, System::nanoTime)) {
            assertThat(owned()).singleElement().satisfies(purchase -> {
                assertThat(purchase.provisionedModelArn()).isEqualTo(units.arn());
                assertThat(purchase.status()).isEqualTo(ProvisionedModelStatus.IN_SERVICE);
                assertThat(purchase.modelUnits()).isEqualTo(2);
                assertThat(purchase.commitmentDuration()).isNull();
            });
        }
        assertThat(owned()).isEmpty();
    }

    @Test
    void aRefusalIsSaidInTheServicesWordsAndNothingIsKept() {
        assertThatThrownBy(() -> RentedUnits.rent(bedrock, order(11), PATIENCE, System::nanoTime))
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("11 model units")
                .hasMessageContaining("one purchase may have 10");
        assertThat(owned()).isEmpty();
    }

    @Test
    void unitsThatDoNotComeIntoServiceInTimeAreGivenBack() {
        assertThatThrownBy(() -> RentedUnits.rent(bedrock, order(1), Duration.ZERO, System::nanoTime))
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("Creating");
        assertThat(owned()).isEmpty();
    }

    /** Units that are not deleted cost money by the hour, so the next to try must not think it was done. */
    @Test
    void whatCouldNotBeDeletedIsTriedAgain() {
        AtomicInteger deletions = new AtomicInteger();
        BedrockClient failsOnce = failing(deletions);
        RentedUnits units = RentedUnits.rent(failsOnce, order(1), PATIENCE, System::nanoTime);
        assertThatThrownBy(units::close)
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("CANNOT DELETE " + units.arn())
                .hasMessageContaining("aws bedrock delete-provisioned-model-throughput");
        assertThat(owned()).hasSize(1);
        units.close();
        assertThat(owned()).isEmpty();
        assertThat(deletions).hasValue(2);
    }

    @Test
    void unitsThatNeitherServeNorCanBeDeletedSayBoth() {
        AtomicInteger deletions = new AtomicInteger();
        BedrockClient failsOnce = failing(deletions);
        assertThatThrownBy(() -> RentedUnits.rent(failsOnce, order(1), Duration.ZERO, System::nanoTime))
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("CANNOT DELETE")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .singleElement()
                        .asString()
                        .contains("Creating"));
        assertThat(deletions).hasValue(1);
    }

    /** The emulator's control plane, except that the first deletion fails. One at the program's end finds nobody to ask. */
    private BedrockClient failing(AtomicInteger deletions) {
        return (BedrockClient) Proxy.newProxyInstance(
                BedrockClient.class.getClassLoader(), new Class<?>[] {BedrockClient.class}, (proxy, method, given) -> {
                    if (method.getName().equals("deleteProvisionedModelThroughput")
                            && deletions.getAndIncrement() == 0) {
                        throw SdkClientException.create("no route to host");
                    }
                    if (stopped) {
                        return null;
                    }
                    try {
                        return method.invoke(bedrock, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void closingTwiceIsClosingOnce() {
        RentedUnits units = RentedUnits.rent(bedrock, order(1), PATIENCE, System::nanoTime);
        units.close();
        units.close();
        assertThat(owned()).isEmpty();
    }
}
