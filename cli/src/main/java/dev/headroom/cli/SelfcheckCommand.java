package dev.headroom.cli;

import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.HttpVersion;
import dev.headroom.loadtest.transport.Link;
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
final class SelfcheckCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Option(names = "--all-loads", description = "From 10 streams to 2,000, and from 100 new requests/s to 1,000.")
    private boolean allLoads;

    @Option(
            names = "--http",
            paramLabel = "1.1|2",
            defaultValue = "1.1",
            description = "Version of HTTP. Default: ${DEFAULT-VALUE}.")
    private String http = "1.1";

    SelfcheckCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Console console = workshop.console();
        List<SelfcheckRow> rows = new ArrayList<>();
        try (EmulatorProcess emulator = EmulatorProcess.start(List.of("--model", "steady", "--auth", "off"))) {
            Target target = new Target("emulator", emulator.endpoint(), new BearerAuth("selfcheck")).over(link());
            BeatRun runs = new BeatRun(target, workshop.clock(), BeatRun.Span.FULL);
            SelfcheckRow.head().forEach(console::say);
            for (Beat beat : allLoads ? Beat.ALL : Beat.USUAL) {
                BeatRun.Finding finding =
                        Progress.during(console, () -> "measuring " + beat.text(), () -> runs.run(beat));
                SelfcheckRow row = new SelfcheckRow(beat, finding);
                console.say(row.line());
                rows.add(row);
            }
        }
        SelfcheckFile file = new SelfcheckFile(workshop.clock().instant(), http, rows);
        Path written = run.file(SelfcheckFile.NAME);
        file.write(written);
        output.give(console, file.summary(written));
        return file.trustedStreams() == 0 ? ExitCode.GATE_FAILED : ExitCode.DONE;
    }

    private Link link() {
        return Link.of(http.equals("2") ? HttpVersion.H2C : HttpVersion.HTTP_1_1);
    }
}
