package dev.headroom.loadtest.rental;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Kills a program at one of its steps, numbered as they come: before and after each call of the control plane, before, within and after
 * each line of the journal. A killed program does nothing any more: whatever a {@code finally} tries is killed too.
 */
final class KillSwitch {

    private int left;
    private boolean dead;

    KillSwitch(int step) {
        this.left = step;
    }

    /** The end of a program that nothing may catch. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void step() {
        if (dead || left-- == 0) {
            dead = true;
            throw new Killed();
        }
    }

    /** Runs a program; whether it was killed. */
    static boolean kills(Runnable program) {
        try {
            program.run();
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    LineDisk over(LineDisk disk) {
        return (file, line) -> {
            step();
            tear(file, line);
            disk.append(file, line);
            step();
        };
    }

    private void tear(Path file, String line) throws IOException {
        try {
            step();
        } catch (Killed e) {
            Files.writeString(
                    file,
                    line.substring(0, line.length() * 3 / 4),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            throw e;
        }
    }

    UnitPlane over(UnitPlane plane) {
        return new UnitPlane() {
            private <T> T calling(Supplier<T> call) {
                step();
                T answer = call.get();
                step();
                return answer;
            }

            @Override
            public String create(RentalIntent intent) {
                return calling(() -> plane.create(intent));
            }

            @Override
            public Optional<Status> status(String arn) {
                return calling(() -> plane.status(arn));
            }

            @Override
            public Optional<String> named(String name) {
                return calling(() -> plane.named(name));
            }

            @Override
            public void delete(String arn) {
                boolean ignored = calling(() -> {
                    plane.delete(arn);
                    return true;
                });
            }

            @Override
            public Duration settling() {
                return plane.settling();
            }
        };
    }
}
