package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelUnitPrice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped prices, and spoilt ones, before the list of an emulator that has the shipped ones. */
class PriceListCommandsTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    private static Emulator emulator;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI");
        emulator = Emulator.start(
                EmulatorSettings.standard(1), Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        emulator.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @BeforeEach
    void clear() {
        AskedOperations.taken();
    }

    private Shell.Said asked(Path config, String... words) {
        List<String> all = new ArrayList<>(List.of("prices"));
        all.addAll(List.of(words));
        all.add("--endpoint-url=" + emulator.endpoint());
        return new Shell(folder, config).call(all.toArray(String[]::new));
    }

    private static Path shipped() {
        return Shell.repository().resolve("config");
    }

    /** The shipped folder with a file of Meta's prices in which something stands otherwise. */
    private Path spoilt(String from, String to) throws IOException {
        Path prices = Files.createDirectories(folder.resolve("config/prices"));
        String meta = Files.readString(shipped().resolve("prices/meta.yaml"));
        assertThat(meta).contains(from);
        Files.writeString(prices.resolve("meta.yaml"), meta.replace(from, to));
        return folder.resolve("config");
    }

    @Test
    void theShippedPricesAreThoseOfTheListThatWasMadeFromThem() throws IOException {
        Shell.Said said = asked(shipped(), "check");
        assertThat(said.code()).as(said.err() + said.out()).isZero();
        assertThat(AskedOperations.taken()).containsExactly("Pricing:GetProducts");
        assertThat(AccountCommandsTest.policy("prices check")).containsExactly("pricing:GetProducts");
        assertThat(said.out())
                .contains("new:        0\n", "changed:    0\n", "vanished:   0\n", "unmapped:   0\n")
                .contains("The list has no offer AmazonBedrockService.");
    }

    /** 24.00 in the list, 20.00 in the book: 20 % more. */
    @Test
    void aChangedPriceIsShownAndFailsTheCheck() throws IOException {
        Path config = spoilt("noCommitment: 24.00, oneMonth: 21.18", "noCommitment: 20.00, oneMonth: 21.18");
        Path junit = folder.resolve("prices.xml");
        Shell.Said said = asked(config, "check", "--region=us-west-2", "--model=" + LLAMA, "--junit=" + junit);
        assertThat(said.code()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(said.out())
                .contains("changed: " + LLAMA
                        + " in us-west-2, model unit, no commitment: $20.00 for an hour -> $24.00 for an"
                        + " hour (+20.00 %); AWS Price List Query API (AmazonBedrock), SKU ");
        assertThat(said.err()).contains("Gate failed: changed-prices is 1; the gate is changed-prices>0.");
        assertThat(Files.readString(junit)).contains("name=\"headroom prices check\" tests=\"2\" failures=\"1\"");
        assertThat(asked(config, "check", "--model=" + LLAMA, "--fail-if=largest-change-percent>25")
                        .code())
                .isZero();
    }

    @Test
    void aPriceThatVanishedFailsTheCheckWhereItWasReadFromTheList() throws IOException {
        Path config = spoilt("meta.llama3-3-70b-instruct-v1:0", "meta.llama3-3-71b-instruct-v1:0");
        Shell.Said said = asked(config, "check", "--output=json");
        assertThat(said.code()).isEqualTo(ExitCode.GATE_FAILED);
        JsonNode json = new ObjectMapper().readTree(said.out());
        assertThat(json.path("figures").path("vanished-prices").asInt()).isPositive();
        assertThat(json.path("changes").findValuesAsText("change")).contains("vanished", "new", "not listed");
        assertThat(said.err()).contains("Gate failed: vanished-prices is");
    }

    @Test
    void aRefreshIsAFileOfOwnPrices() throws IOException {
        Path config = spoilt("noCommitment: 24.00, oneMonth: 21.18", "noCommitment: 20.00, oneMonth: 21.18");
        Path file = folder.resolve("own.yaml");
        Shell.Said said = asked(config, "refresh", "--region=us-west-2", "--model=" + LLAMA, "--write=" + file);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("changed:    1\n", "written:    " + file);
        assertThat(Files.readString(file))
                .startsWith("# Read by `headroom prices refresh` from AWS's Price List on 2026-11-25.\n")
                .contains("asOf: 2026-11-25}", "modelUnit: {source: list-", "usdPerHour: {noCommitment: 24.00}}");
        ModelUnitPrice unit = Objects.requireNonNull(new ConfigFolder(config)
                .prices(Optional.of(file), LocalDate.of(2026, 11, 25))
                .of(LLAMA, "us-west-2")
                .units()
                .get(CommitmentTerm.NO_COMMITMENT));
        assertThat(unit.usdPerHour()).isEqualByComparingTo("24");
        assertThat(unit.provenance().source()).contains("in place of the list price of $20.00 for an hour");
        Shell.Said shown =
                new Shell(folder, config).call("prices", "show", LLAMA, "--region=us-west-2", "--prices=" + file);
        assertThat(shown.out()).containsOnlyOnce("not the list price").doesNotContain("days old");
        assertThat(asked(config, "refresh", "--write=" + file).code()).isZero();
    }

    @Test
    void nothingOfSomebodyElseIsWrittenOver() throws IOException {
        Path byHand = Files.writeString(folder.resolve("contract.yaml"), "discounts: []\n");
        assertThat(asked(shipped(), "refresh", "--write=" + byHand).err())
                .contains("which is there and was not written by prices refresh");
        assertThat(asked(shipped(), "refresh", "--write=" + shipped().resolve("prices/new.yaml"))
                        .err())
                .contains("in the folder of shipped configuration");
        assertThat(byHand).hasContent("discounts: []\n");
    }

    @Test
    void aModelWithoutAPriceIsSaid() {
        Shell.Said said = asked(shipped(), "check", "--model=meta.none", "--region=us-west-2");
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains("has a price of meta.none in us-west-2; check --model and --region");
    }
}
