package dev.headroom.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.cli.Shell;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.OnDemandTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.planner.capacity.OnDemandQuota;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaledModelTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    @TempDir
    private Path folder;

    private ModelTruth at(double scale) {
        Path file = folder.resolve("model.yaml");
        ScaledModel.of("standard", LLAMA).write(file, scale);
        Profile profile = Profile.load(file);
        assertThat(profile.provisioning().unitsPerPurchase()).isEqualTo(1000);
        return profile.modelNamed(LLAMA).orElseThrow();
    }

    @Test
    void aTenthOfTheLoadMeetsATenthOfTheCapacityAndTenTimesTheContention() {
        ModelTruth whole = Profile.standard().modelNamed(LLAMA).orElseThrow();
        ModelTruth tenth = at(0.1);
        assertThat(tenth.unit().orElseThrow().inputTokensPerMinute()).isCloseTo(200_000, within(1e-6));
        assertThat(tenth.onDemand().tokensPerMinute()).isCloseTo(800_000, within(1e-6));
        assertThat(tenth.onDemand().requestsPerMinute()).isCloseTo(500, within(1e-6));
        double streams = 30;
        assertThat(tenth.unit().orElseThrow().latency().interTokenMillis(streams / 10))
                .isCloseTo(whole.unit().orElseThrow().latency().interTokenMillis(streams), within(1e-9));
    }

    /** The plan of the demo is held against this emulator, so it must know its limits. */
    @Test
    void theDemosWorkloadStatesTheLimitsOfItsEmulator() {
        OnDemandTruth truth = Profile.standard().modelNamed(LLAMA).orElseThrow().onDemand();
        assertThat(new ConfigFolder(Shell.repository().resolve("config"))
                        .workload("demo")
                        .quota())
                .isEqualTo(new OnDemandQuota(
                        truth.tokensPerMinute(),
                        truth.outputBurndown(),
                        OptionalDouble.of(truth.requestsPerMinute()),
                        OptionalDouble.of(truth.tokensPerDay())));
    }

    @Test
    void theWholeIsTheModelAsItWas() {
        assertThat(at(1)).isEqualTo(Profile.standard().modelNamed(LLAMA).orElseThrow());
    }
}
