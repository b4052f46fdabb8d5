package dev.headroom.cli;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.TypedName;
import dev.headroom.config.file.ConfigException;
import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.planner.price.MissingPriceException;
import dev.headroom.sources.NothingThereException;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.aws.AwsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Turns what went wrong into one message and an exit code. Nobody is shown a stack trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {

    private final Console console;
    private final String typed;

    /** @param typed what this program is called by, for the commands in its messages */
    Failures(Console console, String typed) {
        this.console = console;
        this.typed = typed;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof NothingThereException) {
            say(failure.getMessage());
            return ExitCode.GATE_FAILED;
        }
        if (isInputError(failure)) {
            say(failure.getMessage());
            return ExitCode.INPUT;
        }
        if (failure instanceof LoadTestException || failure instanceof AwsException) {
            say(failure.getMessage());
            return ExitCode.OUTSIDE;
        }
        console.say("headroom: something failed that should not have (" + failure + "); " + kept(failure));
        return ExitCode.OUTSIDE;
    }

    private void say(@Nullable String message) {
        console.say("headroom: " + TypedName.in(String.valueOf(message), typed));
    }

    private static boolean isInputError(Exception failure) {
        return failure instanceof ConfigException
                || failure instanceof SourceException
                || failure instanceof MissingPriceException
                || failure instanceof EmulatorException
                || failure instanceof IllegalArgumentException;
    }

    private static String kept(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Path file = Files.createTempFile("headroom-failure-", ".txt");
            Files.writeString(file, trace.toString(), StandardCharsets.UTF_8);
            return "details are in " + file + ", please report them";
        } catch (IOException e) {
            return "its details could not be kept (" + e + ")";
        }
    }

    /** What was not understood: a flag that is missing may be there, misspelt. */
    private static String unknown(CommandLine command) {
        List<String> words = command.getUnmatchedArguments();
        return words.isEmpty() ? "" : "; not understood: " + String.join(" ", words);
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        say(failure.getMessage() + unknown(command));
        var suggestions = new StringWriter();
        if (CommandLine.UnmatchedArgumentException.printSuggestions(failure, new PrintWriter(suggestions))) {
            console.say(suggestions.toString().strip());
        }
        console.say(TypedName.in("See '" + command.getCommandSpec().qualifiedName() + " --help'.", typed));
        return ExitCode.INPUT;
    }
}
