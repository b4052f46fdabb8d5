package dev.headroom.emulator.profile;

import dev.headroom.emulator.account.Account;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The truth of an emulator: its models and limits. Read from YAML; the standard one is commented key by key.
 *
 * @param account whose account it is
 * @param bucketSeconds length of every per-minute bucket: how long a burst may last before the rate binds
 * @param provisioning what the account may buy
 * @param models the models
 */
public record Profile(Account account, double bucketSeconds, ProvisioningTruth provisioning, List<ModelTruth> models) {

    private static final String PRESETS = "/dev/headroom/emulator/models/";

    /** Names of the profiles that come with the emulator. */
    public static final List<String> PRESET_NAMES = List.of("standard", "fresh-account", "noisy-neighbours", "steady");

    /** Refuses limits that cannot be. */
    public Profile {
        Check.positive("bucketSeconds", bucketSeconds);
        models = List.copyOf(models);
        Check.that(!models.isEmpty(), "models is empty, must have at least one");
    }

    /** The profile that an emulator has unless it is given another. */
    public static Profile standard() {
        return preset("standard");
    }

    private static Profile preset(String name) {
        String file = name + ".yaml";
        try (InputStream in = Objects.requireNonNull(Profile.class.getResourceAsStream(PRESETS + file), file)) {
            return TruthReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), file, Profile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The profile that comes with the emulator under a name, or else the one in a file.
     *
     * @throws EmulatorException as {@link #load} does
     */
    public static Profile named(String nameOrFile) {
        return PRESET_NAMES.contains(nameOrFile) ? preset(nameOrFile) : load(Path.of(nameOrFile));
    }

    /**
     * Reads a profile.
     *
     * @throws EmulatorException where the file is missing, a key is unknown or missing, or a value cannot be; with file and line
     */
    public static Profile load(Path file) {
        try {
            return TruthReader.read(Files.readString(file), file.toString(), Profile.class);
        } catch (NoSuchFileException e) {
            throw new EmulatorException(
                    "profile " + file + " does not exist; give --model an existing YAML file, or one of "
                            + String.join(", ", PRESET_NAMES),
                    e);
        } catch (IOException e) {
            throw new EmulatorException("profile " + file + " cannot be read as UTF-8 text", e);
        }
    }

    /** The same truth in another Region, as in {@code us-east-1}. */
    public Profile inRegion(String region) {
        return new Profile(new Account(region, account.id()), bucketSeconds, provisioning, models);
    }

    /** The model that a purchase names so. */
    public Optional<ModelTruth> modelNamed(String name) {
        return models.stream().filter(model -> model.isNamed(name)).findFirst();
    }
}
