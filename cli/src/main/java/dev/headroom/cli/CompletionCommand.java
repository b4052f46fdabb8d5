package dev.headroom.cli;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Prints the script that completes commands and flags in bash or zsh.",
        mixinStandardHelpOptions = true,
        footer = {"", "In this shell only, bash or zsh: source <(headroom completion bash)"})
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash or zsh; the script finds out which one runs it.")
    private Shell shell = Shell.BASH;

    /** The shells that can run it. */
    enum Shell {
        BASH,
        ZSH
    }

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("headroom", spec.root().commandLine());
        // Only bash splits words as the script expects; zsh does once it is asked to.
        console.result(shell == Shell.ZSH ? "autoload -U +X bashcompinit && bashcompinit\n" + script : script);
        return ExitCode.DONE;
    }
}
