package dev.headroom.loadtest.record;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A check over a line of a journal and every line before it, so that none can be lost, doubled or moved without notice: CRC-32C, which
 * sees every change of up to three bits in a line of less than 256 MB.
 *
 * @see "RFC 3720, section 12.1; P. Koopman, 32-bit cyclic redundancy codes for Internet applications, DSN 2002"
 */
final class LineCheck {

    /** Hexadecimal digits of a check. */
    static final int LENGTH = 8;

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private final CRC32C crc = new CRC32C();

    /** The check of the next line, as it is written. */
    byte[] next(ByteBuffer line) {
        crc.update(line.duplicate());
        byte[] text = new byte[LENGTH];
        long value = crc.getValue();
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS[(int) (value & 15)];
            value >>>= 4;
        }
        return text;
    }
}
