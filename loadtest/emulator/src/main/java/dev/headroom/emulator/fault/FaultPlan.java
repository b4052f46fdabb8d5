package dev.headroom.emulator.fault;

import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.emulator.profile.TruthReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What goes wrong, and when; the first rule that strikes counts.
 *
 * @param faults the rules
 */
public record FaultPlan(List<FaultRule> faults) {

    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(List.of());

    /** Copies. */
    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /**
     * Reads a plan.
     *
     * @throws EmulatorException where the file is missing, a key is unknown or missing, or a value cannot be; with file and line
     */
    public static FaultPlan load(Path file) {
        try {
            return TruthReader.read(Files.readString(file), file.toString(), FaultPlan.class);
        } catch (NoSuchFileException e) {
            throw new EmulatorException("faults " + file + " does not exist; give --faults an existing YAML file", e);
        } catch (IOException e) {
            throw new EmulatorException("faults " + file + " cannot be read as UTF-8 text", e);
        }
    }

    /** The fault of one request. Draws as often as there are rules, whatever strikes. */
    public Optional<FaultRule> draw(String model, boolean streamed, double seconds, SplittableRandom random) {
        Optional<FaultRule> struck = Optional.empty();
        for (FaultRule rule : faults) {
            boolean drawn = random.nextDouble() < rule.share();
            if (drawn && struck.isEmpty() && rule.strikes(model, streamed, seconds)) {
                struck = Optional.of(rule);
            }
        }
        return struck;
    }
}
