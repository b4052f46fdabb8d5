package dev.headroom.cli.emulator;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Served;
import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.profile.Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "emulator",
        description = "A Bedrock on loopback for any client: runtime, Provisioned Throughput, quotas, metrics, prices.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Stops on Ctrl-C. What it serves, by which laws, and how to ask it for the truth: docs/emulator.md."
        })
public final class EmulatorCommand implements Callable<Integer> {

    /** Longer than a load test takes to end. */
    private static final long OWNER_SECONDS = 30;

    private final Console console;

    @Option(
            names = "--port",
            defaultValue = "4566",
            description = "Port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = EmulatorSettings.LOOPBACK,
            description = "Address. Default: ${DEFAULT-VALUE}.")
    private String host = EmulatorSettings.LOOPBACK;

    @Option(
            names = "--model",
            paramLabel = "NAME|FILE",
            defaultValue = "standard",
            description = "Its truth: standard, fresh-account, noisy-neighbours, steady, or a YAML file."
                    + " Default: ${DEFAULT-VALUE}.")
    private String model = "standard";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description =
                    "The Region it is in, for which requests must be signed. Default: that of --model, us-west-2 in"
                            + " those that come with it.")
    private Optional<String> region = Optional.empty();

    @Option(names = "--faults", paramLabel = "FILE", description = "What goes wrong on purpose, as YAML.")
    private Optional<Path> faults = Optional.empty();

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Write down what every request truly did, a line each.")
    private Optional<Path> truth = Optional.empty();

    @Option(
            names = "--s3",
            paramLabel = "DIR",
            description = "A folder that stands for S3: invocation logs go there, once logging is configured.")
    private Optional<Path> logs = Optional.empty();

    @Option(
            names = "--auth",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "Verify signatures and API keys, or take anybody. Default: ${DEFAULT-VALUE}.")
    private String auth = "on";

    @Option(
            names = "--tls",
            paramLabel = "DIR",
            description = "Speak TLS, by a certificate of loopback in this folder, which is made where there is none.")
    private Optional<Path> certificates = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of its noise. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--speed",
            defaultValue = "1",
            description = "How many times faster than life; limits, latencies and calendar. Default: ${DEFAULT-VALUE}.")
    private double speed;

    @Option(names = "--until-stdin-closes", hidden = true)
    private boolean untilStdinCloses;

    public EmulatorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Keys> keys = verifies() ? Optional.of(Keys.HEADROOM) : Optional.empty();
        EmulatorSettings.Extras extras = new EmulatorSettings.Extras(
                keys, faults.map(FaultPlan::load).orElse(FaultPlan.NONE), truth, logs, certificates);
        Profile named = Profile.named(model);
        Profile profile = region.map(named::inRegion).orElse(named);
        EmulatorSettings settings = new EmulatorSettings(host, port, profile, seed, speed, extras);
        try (Emulator emulator = Emulator.start(settings, Clock.systemUTC())) {
            CountDownLatch closed = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(emulator, closed), "stop-emulator"));
            console.result(emulator.endpoint().toString());
            if (untilStdinCloses) {
                System.in.transferTo(OutputStream.nullOutputStream());
                closed.countDown();
            } else {
                new EmulatorIntroduction(emulator.endpoint(), profile.account().region(), keys, certificates)
                        .lines()
                        .forEach(console::say);
                watch(emulator);
            }
        }
        return ExitCode.DONE;
    }

    /** Whoever started it until a pipe closes is not left without it by a signal that was meant for both, as Ctrl-C is. */
    private void end(Emulator emulator, CountDownLatch closed) {
        try {
            if (untilStdinCloses && !closed.await(OWNER_SECONDS, TimeUnit.SECONDS)) {
                console.say("the emulator ends, though its owner is still there");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        emulator.close();
    }

    /** A line for each minute in which something was served, until somebody stops the program. */
    private void watch(Emulator emulator) throws InterruptedException {
        Served told = emulator.served();
        for (CountDownLatch never = new CountDownLatch(1); !never.await(1, TimeUnit.MINUTES); ) {
            Served now = emulator.served();
            if (!now.equals(told)) {
                console.say(ServedLine.of(now));
            }
            told = now;
        }
    }

    private boolean verifies() {
        if (!auth.equals("on") && !auth.equals("off")) {
            throw new IllegalArgumentException("--auth is '" + auth + "', must be on or off");
        }
        return auth.equals("on");
    }
}
