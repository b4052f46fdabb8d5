package dev.headroom.loadtest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.loadtest.record.JournalLine.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JournalWriterTest {

    private static final long MILLI = 1_000_000L;

    /** A disk that may have no room. */
    private static final class Paper implements JournalDisk {
        private final StringBuilder text = new StringBuilder();
        private int forced;
        private int room = Integer.MAX_VALUE;

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            byte[] some = new byte[Math.min(room, bytes.remaining())];
            bytes.get(some);
            text.append(new String(some, StandardCharsets.UTF_8));
            room -= some.length;
            if (bytes.hasRemaining()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void force() {
            forced++;
        }

        @Override
        public void close() {}
    }

    private final Paper paper = new Paper();
    private final AtomicLong clock = new AtomicLong();
    private final JournalWriter writer = new JournalWriter(paper, new LineCheck(), clock::get);

    /**
     * The checks are those of another implementation: {@code python3 -c "c=0xffffffff
     * for b in b'begun 0 0ended 1 closed:2 0 1 2': c^=b; exec('c=(c>>1)^(0x82f63b78 if c&1 else 0);'*8)
     * print('%08x'%(c^0xffffffff))"}, after the ninth byte and after the last.
     */
    @Test
    void everyLineHasACheckOfAllThatWasSaid() throws IOException {
        writer.write(Kind.BEGUN, "0 0");
        writer.write(Kind.ENDED, "1 closed:2 0 1 2");
        writer.flush();
        assertThat(paper.text).hasToString("2ee2654e begun 0 0\ne6704b9f ended 1 closed:2 0 1 2\n");
    }

    @Test
    void whatIsWrittenIsForcedAQuarterOfASecondLaterAndOnlyThen() throws IOException {
        clock.set(7 * MILLI);
        writer.write(Kind.BEGUN, "0 0");
        clock.set(256 * MILLI);
        writer.write(Kind.BEGUN, "1 9");
        assertThat(writer.isForceDue()).isFalse();
        clock.set(257 * MILLI);
        assertThat(writer.isForceDue()).isTrue();
        writer.force();
        assertThat(paper.forced).isEqualTo(1);
        assertThat(paper.text.toString().lines()).hasSize(2);
        clock.set(10_000 * MILLI);
        assertThat(writer.isForceDue()).isFalse();
    }

    @Test
    void moneyIsWrittenDownFourTimesASecond() {
        assertThat(writer.isMarkDue()).isFalse();
        clock.set(250 * MILLI);
        assertThat(writer.isMarkDue()).isTrue();
        assertThat(writer.isMarkDue()).isFalse();
        clock.set(500 * MILLI);
        assertThat(writer.isMarkDue()).isTrue();
    }

    @Test
    void aLineLongerThanTheBufferIsWrittenWholeAndInItsPlace() throws IOException {
        writer.write(Kind.BEGUN, "0 0");
        writer.write(Kind.ROW, "1 ".repeat(1 << 18));
        writer.write(Kind.BEGUN, "1 9");
        writer.flush();
        assertThat(paper.text.toString().lines().map(String::length)).containsExactly(18, 9 + 4 + (1 << 19), 18);
    }

    @Test
    void aDiskWithoutRoomKeepsWhatIsOnIt() throws IOException {
        writer.write(Kind.BEGUN, "0 0");
        writer.flush();
        paper.room = 5;
        writer.write(Kind.BEGUN, "1 9");
        assertThatThrownBy(writer::force).hasMessage("No space left on device");
        assertThat(paper.text).startsWith("2ee2654e begun 0 0\n").hasSize(19 + 5);
        assertThat(paper.forced).isZero();
    }

    @Test
    void aRecorderWhoseDiskIsFullSaysSoAndDropsWhatFollows() throws IOException {
        paper.room = 10;
        RecorderThread thread = new RecorderThread(writer, () -> 0);
        thread.start();
        thread.add(journal -> journal.write(Kind.BEGUN, "0 0"));
        thread.stop();
        assertThat(thread.failure()).hasMessage("No space left on device");
        assertThat(paper.text).hasSize(10);
        thread.add(journal -> journal.write(Kind.BEGUN, "1 9"));
        assertThat(paper.text).hasSize(10);
    }
}
