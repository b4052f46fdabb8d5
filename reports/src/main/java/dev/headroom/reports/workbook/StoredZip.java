package dev.headroom.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A zip file of texts that are stored as they are, in the order in which they were put in, all of 1980-01-01: the same texts are the same
 * bytes, whichever library compresses here (PKWARE's APPNOTE, 4.3).
 */
final class StoredZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int UTF_8_NAMES = 0x0800;
    private static final int FIRST_OF_JANUARY_1980 = 0x0021;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    void put(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        int at = files.size();
        number(files, 4, LOCAL);
        description(files, path, content);
        files.writeBytes(path);
        files.writeBytes(content);
        number(directory, 4, CENTRAL);
        number(directory, 2, VERSION);
        description(directory, path, content);
        number(directory, 2, 0); // no comment
        number(directory, 2, 0); // on the first disk
        number(directory, 2, 0); // internal attributes
        number(directory, 4, 0); // external attributes
        number(directory, 4, at);
        directory.writeBytes(path);
        count++;
    }

    /** What both the file's own head and the directory say of it. */
    private static void description(ByteArrayOutputStream out, byte[] path, byte[] content) {
        CRC32 check = new CRC32();
        check.update(content);
        number(out, 2, VERSION);
        number(out, 2, UTF_8_NAMES);
        number(out, 2, 0); // stored
        number(out, 2, 0); // midnight
        number(out, 2, FIRST_OF_JANUARY_1980);
        number(out, 4, check.getValue());
        number(out, 4, content.length);
        number(out, 4, content.length);
        number(out, 2, path.length);
        number(out, 2, 0); // no extra field
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.toByteArray());
        all.writeBytes(directory.toByteArray());
        number(all, 4, END);
        number(all, 2, 0);
        number(all, 2, 0);
        number(all, 2, count);
        number(all, 2, count);
        number(all, 4, directory.size());
        number(all, 4, files.size());
        number(all, 2, 0);
        return all.toByteArray();
    }

    /** Least significant byte first. */
    private static void number(ByteArrayOutputStream out, int bytes, long value) {
        for (int b = 0; b < bytes; b++) {
            out.write((int) (value >>> (8 * b)));
        }
    }
}
