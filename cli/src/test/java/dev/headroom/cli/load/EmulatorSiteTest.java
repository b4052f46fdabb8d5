package dev.headroom.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.target.AwsAccess;
import dev.headroom.cli.target.EmulatorOrder;
import dev.headroom.cli.target.HttpChoice;
import dev.headroom.config.Workload;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.search.AccountQuotas;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EmulatorSiteTest {

    private static Console silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(nowhere, nowhere, false, InputStream.nullInputStream());
    }

    /** Everything is signed for the workload's Region, and an emulator in another one would refuse it. */
    @Test
    void unitsAreRentedInTheWorkloadsRegion() {
        AccountQuotas quotas =
                new AccountQuotas(OptionalDouble.empty(), OptionalDouble.of(1e6), OptionalDouble.empty(), 1);
        Workload workload = new Workload(
                "chat", "meta.llama3-1-8b-instruct-v1:0", "us-east-1", ZoneOffset.UTC, quotas, 0, Expectations.NONE);
        AwsAccess access = AwsAccess.ofNobody(HttpChoice.ONE);
        try (EmulatorSite site = EmulatorSite.start(silent(), access, workload, 1)) {
            LoadJob.Destination units = site.destination(EmulatorOrder.of(Optional.of(new ModelUnits(1))));
            assertThat(units.routes().get(0).modelId()).startsWith("arn:aws:bedrock:us-east-1:");
        }
    }
}
