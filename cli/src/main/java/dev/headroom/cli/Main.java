package dev.headroom.cli;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.workshop.Workshop;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        Console console = Console.ofProgram();
        // What libraries print on their own is not a result.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        System.exit(Headroom.commandLine(Workshop.ofProgram(console)).execute(arguments));
    }
}
