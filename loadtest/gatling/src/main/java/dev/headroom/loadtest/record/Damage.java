package dev.headroom.loadtest.record;

import dev.headroom.planner.quantity.Require;
import java.nio.file.Path;

/**
 * What is wrong with the end of a journal.
 *
 * @param journal the file
 * @param line the first line that cannot be used, from 1
 * @param bytesLost from there to the end of the file
 * @param what is wrong with that line, as in {@code is cut short}
 */
public record Damage(Path journal, long line, long bytesLost, String what) {

    public Damage {
        Require.that(line >= 1 && bytesLost >= 1, "damage begins at a line and has a length");
    }

    /** A sentence for a reader. */
    public String sentence() {
        return journal + ":" + line + ": " + what + "; the last " + bytesLost
                + (bytesLost == 1 ? " byte is" : " bytes are") + " not used, everything before is whole";
    }
}
