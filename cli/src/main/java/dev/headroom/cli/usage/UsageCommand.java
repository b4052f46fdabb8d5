package dev.headroom.cli.usage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "usage", description = "Usage history: what was asked of Bedrock.", mixinStandardHelpOptions = true)
public final class UsageCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the usage: import or merge");
    }
}
