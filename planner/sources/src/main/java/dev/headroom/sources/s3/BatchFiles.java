package dev.headroom.sources.s3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.logs.LogBatches;
import dev.headroom.sources.stage.RunFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of batches: for each its minutes, the ids of its records, and {@code NAME.json}, which is written last and says that
 * the batch is read; and, while they are read, copies of the objects of at most two batches.
 *
 * @param folder where
 */
record BatchFiles(Path folder) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MINUTES = ".minutes.parquet";
    private static final String IDS = ".ids.parquet";
    private static final String FACTS = ".json";
    private static final String COPIES = "objects";

    /**
     * What is known of a batch that was read.
     *
     * @param batch what it was
     * @param objects its objects with their hashes
     */
    record Facts(LogBatches.Batch batch, List<RunFile> objects) {}

    Path minutes(Batch batch) {
        return folder.resolve(batch.name() + MINUTES);
    }

    Path ids(Batch batch) {
        return folder.resolve(batch.name() + IDS);
    }

    private Path facts(Batch batch) {
        return folder.resolve(batch.name() + FACTS);
    }

    boolean isRead(Batch batch) {
        return Files.exists(facts(batch)) && Files.exists(minutes(batch));
    }

    boolean hasIds(Batch batch) {
        return Files.exists(ids(batch));
    }

    /** Where what is kept of a batch is written, before it is put in its place whole. */
    LogBatches.Kept draft() {
        return new LogBatches.Kept(folder.resolve("draft" + MINUTES), folder.resolve("draft" + IDS));
    }

    /** Puts a draft in the place of a batch; minutes that are there already stay. */
    void place(LogBatches.Kept draft, Batch batch) {
        try {
            if (isRead(batch)) {
                Files.delete(draft.minutes());
            } else {
                Files.move(draft.minutes(), minutes(batch), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(draft.ids(), ids(batch), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SourceException(
                    folder + ": cannot be written (" + e + "); check the folder and its permissions", e);
        }
    }

    void write(Batch batch, Facts facts) {
        SafeFile.write(
                facts(batch),
                out -> out.append(MAPPER.writeValueAsString(facts)).append('\n'));
    }

    /** @throws SourceException where it is damaged */
    Facts read(Batch batch) {
        try {
            return MAPPER.readValue(Files.readString(facts(batch), StandardCharsets.UTF_8), Facts.class);
        } catch (JsonProcessingException e) {
            throw new SourceException(facts(batch) + ": is damaged; delete its folder and import again", e);
        } catch (IOException e) {
            throw SourceException.unreadable(facts(batch), e);
        }
    }

    /** The copy of an object while its batch is read. */
    Path copy(int batch, int place, LoggedObject object) {
        Path to = copies(batch).resolve(object.folder()).resolve(object.fileName(place));
        try {
            Files.createDirectories(to.getParent());
            return to;
        } catch (IOException e) {
            throw new SourceException(to + ": cannot be written (" + e + "); check the folder and its permissions", e);
        }
    }

    private Path copies(int batch) {
        return folder.resolve(COPIES).resolve(Integer.toString(batch));
    }

    void deleteCopies(int batch) {
        delete(copies(batch));
    }

    void deleteCopies() {
        delete(folder.resolve(COPIES));
    }

    /** The same where something else has failed, whose reason is to be told; the next import takes away what is left. */
    void deleteCopiesIfItGoes() {
        try {
            deleteCopies();
        } catch (SourceException e) {
            // See above.
        }
    }

    void deleteIds(Batch batch) {
        SafeFile.delete(ids(batch));
    }

    /** Makes the folder, and takes away what is of other batches than these. */
    void keepOnly(List<Batch> batches) {
        Set<Path> ours = batches.stream()
                .flatMap(batch -> Stream.of(minutes(batch), ids(batch), facts(batch)))
                .collect(Collectors.toSet());
        deleteCopies();
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                there.filter(Files::isRegularFile)
                        .filter(file -> !ours.contains(file))
                        .filter(BatchFiles::isOfABatch)
                        .forEach(SafeFile::delete);
            }
        } catch (IOException e) {
            throw SourceException.unreadable(folder, e);
        }
    }

    private static boolean isOfABatch(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".parquet") || name.endsWith(FACTS);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(SafeFile::delete);
        } catch (IOException e) {
            throw SourceException.unreadable(folder, e);
        }
    }
}
