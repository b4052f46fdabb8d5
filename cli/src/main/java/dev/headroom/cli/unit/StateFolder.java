package dev.headroom.cli.unit;

import dev.headroom.loadtest.rental.RentalFolder;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the journals of what was bought are, outside of any run folder: a folder that is deleted must not take them with it. */
final class StateFolder {

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Folder of the journals of what was bought. Default: $XDG_STATE_HOME/headroom/rentals, or"
                    + " ~/.local/state/headroom/rentals.")
    private Optional<Path> folder = Optional.empty();

    RentalFolder rentals() {
        return new RentalFolder(
                folder.orElseGet(() -> RentalFolder.usual(System.getenv(), Path.of(System.getProperty("user.home")))));
    }
}
