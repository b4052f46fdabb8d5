package dev.headroom.cli.emulator;

import dev.headroom.cli.console.OwnProgram;
import dev.headroom.loadtest.Ending;
import dev.headroom.loadtest.LoadTestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An emulator in a process of its own: in one program with the load generator it would share a garbage collector with what measures
 * it. It ends with this program however that ends, for it listens to a pipe that only this program holds.
 */
public final class EmulatorProcess implements AutoCloseable {

    private final Process process;
    private final URI endpoint;
    private final Ending.Task lastResort;

    private EmulatorProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
        this.lastResort = Ending.ofProgram().giveBack(() -> hangUp(process));
    }

    /**
     * Starts one on a free loopback port and waits until it listens.
     *
     * @param seed of its noise
     * @throws LoadTestException where it does not start
     */
    public static EmulatorProcess start(long seed) {
        return start(List.of("--seed", Long.toString(seed)));
    }

    /** Starts one in a Region, as {@link #start(long)}. */
    public static EmulatorProcess start(long seed, String region) {
        return start(List.of("--seed", Long.toString(seed), "--region", region));
    }

    /** Starts one with options of the {@code emulator} command. */
    public static EmulatorProcess start(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                OwnProgram.MAIN,
                "emulator",
                "--port",
                "0",
                "--until-stdin-closes"));
        command.addAll(options);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new EmulatorProcess(process, firstLine(process));
        } catch (IOException e) {
            throw new LoadTestException("the emulator cannot be started: " + e.getMessage(), e);
        }
    }

    /** The first line it prints is its address. */
    private static URI firstLine(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null || !line.startsWith("http")) {
            process.destroy();
            throw new LoadTestException("the emulator did not say where it listens");
        }
        Thread rest = new Thread(() -> lines.lines().forEach(ignored -> {}), "drain-emulator");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line);
    }

    /** Processor time that it has used. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Where it listens. */
    public URI endpoint() {
        return endpoint;
    }

    /** It serves until the pipe is closed, a signal or not: on Ctrl-C a terminal sends it one too. */
    private static void hangUp(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        hangUp(process);
        lastResort.close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
