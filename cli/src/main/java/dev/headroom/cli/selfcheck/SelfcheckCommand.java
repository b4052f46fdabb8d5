package dev.headroom.cli.selfcheck;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.Progress;
import dev.headroom.cli.console.Scratch;
import dev.headroom.cli.emulator.EmulatorProcess;
import dev.headroom.cli.target.HttpChoice;
import dev.headroom.cli.target.HttpFlag;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.emulator.http.Encryption;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "selfcheck",
        description = "This machine's measuring error: the load generator against an emulator that keeps a known beat.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The emulator runs beside the load generator, so that each has about half the machine. Each measured time is held",
            "against what the emulator did to the same request; how late the emulator's own events left is shown apart.",
            "Exit code 1 where not even the lightest load can be trusted."
        })
public final class SelfcheckCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Option(names = "--all-loads", description = "From 10 streams to 2,000, and from 100 new requests/s to 1,000.")
    private boolean allLoads;

    @Mixin
    private HttpFlag http = new HttpFlag();

    @Option(names = "--tls", description = "With TLS on both sides.")
    private boolean tls;

    public SelfcheckCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        HttpChoice spoken = http.choice();
        List<SelfcheckRow> rows;
        try (Scratch scratch = new Scratch();
                EmulatorProcess emulator = EmulatorProcess.start(emulator(scratch.folder()))) {
            Target target = spoken.to(new Target("emulator", emulator.endpoint(), new BearerAuth("selfcheck")));
            rows = measure(new BeatRun(target, workshop.clock(), BeatRun.Span.FULL));
        }
        SelfcheckFile file = new SelfcheckFile(workshop.clock().instant(), spoken(), rows);
        Path written = run.file(SelfcheckFile.NAME);
        file.write(written);
        output.give(workshop.console(), file.summary(written));
        return file.trustedStreams() == 0 ? ExitCode.GATE_FAILED : ExitCode.DONE;
    }

    private List<SelfcheckRow> measure(BeatRun runs) {
        Console console = workshop.console();
        SelfcheckRow.head().forEach(console::say);
        List<SelfcheckRow> rows = new ArrayList<>();
        for (Beat beat : allLoads ? Beat.ALL : Beat.USUAL) {
            SelfcheckRow row = new SelfcheckRow(
                    beat, Progress.during(console, () -> "measuring " + beat.text(), () -> runs.run(beat)));
            console.say(row.line());
            rows.add(row);
        }
        return rows;
    }

    /** This program must trust the emulator before it first speaks TLS. */
    private List<String> emulator(Path folder) {
        List<String> options = new ArrayList<>(List.of("--model", "steady", "--auth", "off"));
        if (tls) {
            options.addAll(List.of("--tls", folder.toString()));
            System.setProperty(
                    "javax.net.ssl.trustStore", folder.resolve(Encryption.TRUST).toString());
            System.setProperty("javax.net.ssl.trustStorePassword", Encryption.PASSWORD);
        }
        return options;
    }

    private String spoken() {
        return http.version() + (tls ? " over TLS" : " in clear text");
    }
}
