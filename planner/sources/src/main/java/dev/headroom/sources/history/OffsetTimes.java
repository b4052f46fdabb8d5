package dev.headroom.sources.history;

import dev.headroom.sources.SourceException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Times of one file, all written with the same offset from UTC. */
final class OffsetTimes {

    private @Nullable ZoneOffset offset;
    private long line;

    /** @throws SourceException where a time has no offset, or another one than the first time of the file */
    Instant instant(CsvRow row, String column) {
        OffsetDateTime time = parse(row, column);
        if (offset == null) {
            offset = time.getOffset();
            line = row.line();
        }
        if (!time.getOffset().equals(offset)) {
            throw row.fault(column + " is '" + row.text(column) + "' with offset " + time.getOffset() + ", but line "
                    + line + " has offset " + offset
                    + "; write all times with one offset, best in UTC with Z, so that none is read for another");
        }
        return time.toInstant();
    }

    private static OffsetDateTime parse(CsvRow row, String column) {
        String cell = row.text(column);
        try {
            return OffsetDateTime.parse(cell);
        } catch (DateTimeParseException e) {
            String rule = isLocal(cell)
                    ? "' without an offset from UTC: where clocks change, an hour of local time comes twice or never;"
                            + " write it as in 2026-09-01T00:00:00Z or 2026-09-01T02:00:00+02:00"
                    : "', must be ISO-8601 with an offset, as in 2026-09-01T00:00:00Z or 2026-09-01T02:00:00+02:00";
            throw row.fault(column + " is '" + cell + rule, e);
        }
    }

    private static boolean isLocal(String cell) {
        try {
            LocalDateTime.parse(cell.replace(' ', 'T'));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
