package dev.headroom.emulator.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.headroom.emulator.account.Account;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Refuses limits that cannot be. */
    public Profile {
        Check.positive("bucketSeconds", bucketSeconds);
        models = List.copyOf(models);
        Check.that(!models.isEmpty(), "models is empty, must have at least one");
    }

    /** The profile that comes with the emulator. */
    public static Profile standard() {
        try (InputStream in = Objects.requireNonNull(
                Profile.class.getResourceAsStream("/dev/headroom/emulator/models/standard.yaml"))) {
            return YAML.readValue(in, Profile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a profile.
     *
     * @throws EmulatorException where the file is missing, a key is unknown or missing, or a value cannot be; with file and line
     */
    public static Profile load(Path file) {
        try {
            return YAML.readValue(Files.readString(file), Profile.class);
        } catch (NoSuchFileException e) {
            throw new EmulatorException(
                    "profile " + file + " does not exist; give an existing YAML file to --model", e);
        } catch (JsonProcessingException e) {
            throw new EmulatorException(file + ":" + line(e) + ": " + e.getOriginalMessage() + path(e), e);
        } catch (IOException e) {
            throw new EmulatorException("profile " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "1" : Integer.toString(e.getLocation().getLineNr());
    }

    private static String path(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping ? " (at " + mapping.getPathReference() + ")" : "";
    }

    /** The model that a purchase names so. */
    public Optional<ModelTruth> modelNamed(String name) {
        return models.stream().filter(model -> model.isNamed(name)).findFirst();
    }
}
