package dev.headroom.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
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
 * The truth of an emulator: its models and limits. Read from YAML; the default one is commented key by key.
 *
 * @param bucketSeconds length of every token bucket
 * @param tokensPerChunk tokens carried by one content event
 * @param creatingSeconds how long a purchase is in state Creating
 * @param modelUnitQuota model units that may be bought in all
 * @param models the models
 */
public record Profile(
        double bucketSeconds, int tokensPerChunk, double creatingSeconds, int modelUnitQuota, List<ModelTruth> models) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Refuses limits that cannot be. */
    public Profile {
        Check.positive("bucketSeconds", bucketSeconds);
        Check.that(tokensPerChunk >= 1, "tokensPerChunk is " + tokensPerChunk + ", must be at least 1");
        Check.notNegative("creatingSeconds", creatingSeconds);
        Check.that(modelUnitQuota >= 0, "modelUnitQuota is " + modelUnitQuota + ", must be 0 or above");
        models = List.copyOf(models);
        Check.that(!models.isEmpty(), "models is empty, must have at least one");
    }

    /** The profile that comes with the emulator. */
    public static Profile standard() {
        try (InputStream in = Objects.requireNonNull(Profile.class.getResourceAsStream("standard.yaml"))) {
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

    Optional<ModelTruth> modelAnsweringTo(String name) {
        return models.stream().filter(model -> model.answersTo(name)).findFirst();
    }

    Optional<ModelTruth> modelNamed(String name) {
        return models.stream().filter(model -> model.isNamed(name)).findFirst();
    }
}
