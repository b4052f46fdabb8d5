package dev.headroom.sources.logs;

import dev.headroom.sources.NothingThereException;
import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of records in a folder that is laid out as Bedrock lays out its bucket. */
final class LogFiles {

    private static final Pattern RECORDS = Pattern.compile("[^.].*\\.jsonl?(\\.gz)?");

    private LogFiles() {}

    /**
     * In order of name. Large bodies (in folders {@code data}), hidden files and the marker of the permission check are no
     * files of records.
     *
     * @param complete whether hours without a file are known to have been without requests, so that a file's hour is not needed
     * @throws SourceException where there is none, or one is in no folder of an hour though that is needed
     */
    static List<LogFile> of(Path root, boolean complete) {
        List<LogFile> files = list(root);
        if (files.isEmpty()) {
            throw NothingThereException.at(
                    root.toString(),
                    "has no file of records (*.json.gz or *.json); give the folder into which the log bucket was copied,"
                            + " as with: aws s3 sync s3://BUCKET/AWSLogs/ DIR");
        }
        if (!complete) {
            files.forEach(LogFiles::requireHour);
        }
        return files;
    }

    private static List<LogFile> list(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isRecords(root, file))
                    .sorted()
                    .map(LogFile::of)
                    .toList();
        } catch (IOException e) {
            throw SourceException.unreadable(root, e);
        }
    }

    private static boolean isRecords(Path root, Path file) {
        Path folder = file.getParent();
        boolean isBody = !file.equals(root) && folder != null && folder.endsWith("data") && !folder.equals(root);
        return !isBody && RECORDS.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static void requireHour(LogFile file) {
        if (file.hour().isEmpty()) {
            throw SourceException.in(
                    file.path(),
                    "is in no folder YYYY/MM/DD/HH, so that nobody can tell an hour without requests from one whose"
                            + " file is not here; keep the layout of the bucket, or give --complete where no file is"
                            + " missing");
        }
    }
}
