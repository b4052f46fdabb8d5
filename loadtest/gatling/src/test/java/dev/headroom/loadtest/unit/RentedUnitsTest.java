package dev.headroom.loadtest.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.planner.quantity.ModelUnits;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
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

    @AfterEach
    void stop() {
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
                .hasMessageContaining("quota 10");
        assertThat(owned()).isEmpty();
    }

    @Test
    void unitsThatDoNotComeIntoServiceInTimeAreGivenBack() {
        assertThatThrownBy(() -> RentedUnits.rent(bedrock, order(1), Duration.ZERO, System::nanoTime))
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("Creating");
        assertThat(owned()).isEmpty();
    }

    @Test
    void closingTwiceIsClosingOnce() {
        RentedUnits units = RentedUnits.rent(bedrock, order(1), PATIENCE, System::nanoTime);
        units.close();
        units.close();
        assertThat(owned()).isEmpty();
    }
}
