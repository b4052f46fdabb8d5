package dev.headroom.sources.stage;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * One call of the command.
 *
 * @param arguments the words of the command line, without the program's name; see {@link RecordedArguments}
 * @param seed of everything drawn by chance; empty where nothing was
 * @param headroomVersion the version of this program
 * @param javaVersion the version of Java it ran on
 * @param startedAt when it began
 * @param finishedAt when it was done, not before it began
 */
public record Invocation(
        List<String> arguments,
        OptionalLong seed,
        String headroomVersion,
        String javaVersion,
        Instant startedAt,
        Instant finishedAt) {

    /**
     * Keeps of the arguments only what may be recorded, whoever calls it.
     *
     * @throws IllegalArgumentException where there is no argument, a version is blank, or the end comes before the start
     */
    public Invocation {
        Require.that(!arguments.isEmpty(), "arguments are empty, must begin with the command");
        arguments = RecordedArguments.of(arguments);
        Require.text("headroom version", headroomVersion);
        Require.text("java version", javaVersion);
        Require.that(
                !finishedAt.isBefore(startedAt), "finishedAt is " + finishedAt + ", before startedAt, " + startedAt);
    }
}
