package dev.headroom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder in which {@code ./headroom} is this build, as after a checkout, and bash beside it. */
final class Terminal {

    private final Path folder;

    /** @param folder an empty one */
    Terminal(Path folder) throws IOException {
        this.folder = folder;
        Path launcher = Files.writeString(
                folder.resolve("headroom"),
                "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' -XX:+UseSerialGC"
                        + " -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
                        + " --add-opens java.base/java.lang=ALL-UNNAMED -Dheadroom.home='" + Shell.repository() + "'"
                        + " -Dheadroom.warmUpSeconds=1 -cp '" + System.getProperty("java.class.path")
                        + "' dev.headroom.cli.Main \"$@\"\n",
                StandardCharsets.UTF_8);
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException(launcher + " cannot be made executable");
        }
    }

    /** As a shell of a pipeline runs a step: it ends where a line fails. */
    Shell.Said run(String script) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder bash = new ProcessBuilder("bash", "-eo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        bash.environment().putAll(Map.of("CI", "true", "LC_ALL", "C.UTF-8"));
        Process process = bash.start();
        process.getOutputStream().close();
        int code = process.waitFor();
        return new Shell.Said(code, Files.readString(out), Files.readString(err));
    }
}
