package dev.headroom.loadtest.rental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.loadtest.unit.ControlPlane;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** Wherever a program that rents is killed, whoever has its journal leaves nothing alive, and nothing is bought twice. */
class KilledAtEveryStepTest {

    private static final Backoff ASKING =
            new Backoff(Duration.ofMillis(20), Duration.ofSeconds(5), Duration.ofMinutes(20));

    @TempDir
    private Path folder;

    /** A rental as the command does it, from the intent to the end. */
    private static void rent(RentalFolder journals, RentalIntent intent, Rental.Means means) {
        try (Rental rental = Rental.begin(journals, intent, means)) {
            assertThat(rental.buy()).isNotEmpty();
            rental.awaitService(ASKING);
        }
    }

    private RentalFolder through(KillSwitch killSwitch) {
        return new RentalFolder(folder, killSwitch.over(new QuickDisk()));
    }

    /** A program is killed here and not a machine, so nothing needs to be forced. */
    private static final class QuickDisk extends ForcedDisk {
        @Override
        void force(FileChannel channel) {
            // The system has it.
        }
    }

    @Test
    void aNewProgramThatHasOnlyTheJournalLeavesNothingAlive() {
        int step = 0;
        boolean killed = true;
        for (; killed; step++) {
            SetClock clock = new SetClock();
            FakePlane plane = new FakePlane(clock);
            RentalIntent intent = Intents.named("rental-" + step);
            KillSwitch atStep = new KillSwitch(step);
            killed = KillSwitch.kills(() -> rent(through(atStep), intent, new Rental.Means(atStep.over(plane), clock)));
            RentalJournal journal = new RentalFolder(folder, new QuickDisk()).journal(intent.name());
            assertThat(new Recovery(place -> plane, clock).recover(journal))
                    .as("killed at step %d", step)
                    .isInstanceOf(Recovery.Outcome.Gone.class);
            isOver(journal, plane, "killed at step " + step);
        }
        // Three lines of five before, within and after; calls of the control plane before and after.
        assertThat(step).isGreaterThan(5 * 3 + 4 * 2);
    }

    private static void isOver(RentalJournal journal, FakePlane plane, String when) {
        assertThat(plane.alive).as(when).isEmpty();
        assertThat(plane.everBought).as(when).hasSizeLessThanOrEqualTo(1);
        assertThat(journal.state().filter(RentalState::isAlive)).as(when).isEmpty();
    }

    /** And where that one is killed too, at any of its steps, the next one. */
    @Test
    void whoComesToHelpMayBeKilledAsWell() {
        boolean killed = true;
        for (int step = 0; killed; step++) {
            boolean helperKilled = true;
            for (int helpersStep = 0; helperKilled; helpersStep++) {
                SetClock clock = new SetClock();
                FakePlane plane = new FakePlane(clock);
                RentalIntent intent = Intents.named("rental-" + step + "-" + helpersStep);
                KillSwitch first = new KillSwitch(step);
                killed = KillSwitch.kills(
                        () -> rent(through(first), intent, new Rental.Means(first.over(plane), clock)));
                KillSwitch second = new KillSwitch(helpersStep);
                RentalJournal seenByHelper = through(second).journal(intent.name());
                helperKilled =
                        KillSwitch.kills(() -> new Recovery(place -> second.over(plane), clock).recover(seenByHelper));
                RentalJournal journal = new RentalFolder(folder, new QuickDisk()).journal(intent.name());
                Recovery.Outcome outcome = new Recovery(place -> plane, clock).recover(journal);
                String when = "killed at step " + step + ", helper at " + helpersStep;
                assertThat(outcome).as(when).isInstanceOf(Recovery.Outcome.Gone.class);
                isOver(journal, plane, when);
            }
        }
    }

    /** The same against a control plane that keeps a bill. */
    @Test
    void theEmulatorsLedgerHasNoHourTwiceAndNothingAlive() throws Exception {
        EmulatorSettings quick = new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 20);
        try (Emulator emulator = Emulator.start(quick, Clock.systemUTC());
                BedrockClient client = client(emulator)) {
            UnitPlane plane = new BedrockUnitPlane(() -> open(client), Duration.ofMillis(100));
            RentalClock clock = new LivingClock();
            boolean killed = true;
            for (int step = 0; killed; step++) {
                RentalIntent intent = Intents.at("rental-" + step, clock.now());
                KillSwitch atStep = new KillSwitch(step);
                killed = KillSwitch.kills(
                        () -> rent(through(atStep), intent, new Rental.Means(atStep.over(plane), clock)));
                new Recovery(place -> plane, clock)
                        .recover(new RentalFolder(folder, new QuickDisk()).journal(intent.name()));
                assertThat(plane.named(intent.name()))
                        .as("killed at step %d", step)
                        .isEmpty();
            }
            List<String> hours = billed(emulator);
            assertThat(hours).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        }
    }

    private static BedrockClient client(Emulator emulator) {
        StaticCredentialsProvider anybody = StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key"));
        return ControlPlane.at(emulator.endpoint(), "us-west-2", anybody);
    }

    /** One client for all steps, which stays open whoever closes it: to make one takes longer than a step. */
    private static BedrockClient open(BedrockClient client) {
        return (BedrockClient) Proxy.newProxyInstance(
                BedrockClient.class.getClassLoader(), new Class<?>[] {BedrockClient.class}, (proxy, method, given) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(client, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The names of the purchases, once for each hour. */
    private static List<String> billed(Emulator emulator) throws IOException, InterruptedException {
        String ledger = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(emulator.endpoint().resolve("/headroom/ledger"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        var names =
                Pattern.compile("\"provisionedModelName\"\\s*:\\s*\"([^\"]+)\"").matcher(ledger);
        List<String> found = new ArrayList<>();
        while (names.find()) {
            found.add(names.group(1));
        }
        return found;
    }

    /** Life's own time. */
    private static final class LivingClock implements RentalClock {
        @Override
        public Instant now() {
            return Clock.systemUTC().instant();
        }

        @Override
        public void pause(Duration time) {
            LockSupport.parkNanos(time.toNanos());
        }
    }
}
