package dev.headroom.cli;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "emulator",
        description = "A Bedrock on loopback for any client: Converse, ConverseStream and Provisioned Throughput.",
        mixinStandardHelpOptions = true,
        footer = {"", "Stops on Ctrl-C. What it does and by which laws: docs/model.md."})
final class EmulatorCommand implements Callable<Integer> {

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

    @Option(names = "--model", paramLabel = "FILE", description = "Its truth, as YAML. Default: the standard one.")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of its noise. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--speed",
            defaultValue = "1",
            description = "How many times faster than life; limits and latencies both. Default: ${DEFAULT-VALUE}.")
    private double speed;

    @Option(names = "--until-stdin-closes", hidden = true)
    private boolean untilStdinCloses;

    EmulatorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Profile profile = model.map(Profile::load).orElseGet(Profile::standard);
        EmulatorSettings settings = new EmulatorSettings(host, port, profile, seed, speed);
        try (Emulator emulator = Emulator.start(settings, Clock.systemUTC())) {
            console.result(emulator.endpoint().toString());
            if (untilStdinCloses) {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            } else {
                introduce(emulator);
                new CountDownLatch(1).await();
            }
        }
        return ExitCode.DONE;
    }

    private void introduce(Emulator emulator) {
        if (!host.equals(EmulatorSettings.LOOPBACK)) {
            console.say(
                    "WARNING: listening on " + host + ", where others may reach it; it checks nobody's credentials.");
        }
        console.say("Point any AWS client at it:");
        console.say("  export AWS_ENDPOINT_URL_BEDROCK_RUNTIME=" + emulator.endpoint());
        console.say("  export AWS_ENDPOINT_URL_BEDROCK=" + emulator.endpoint());
        console.say("  export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_REGION=us-west-2");
        console.say("Stop it with Ctrl-C.");
    }
}
