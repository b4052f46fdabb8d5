package dev.headroom.cli.doctor;

import java.util.List;
import java.util.Locale;

/** What is asked of a machine. */
public final class MachineChecks {

    private static final int LEAST_JAVA = 17;
    private static final long GIB = 1L << 30;
    /** A plan of twelve months keeps the minutes of 60 futures. */
    private static final double ENOUGH_HEAP_GIB = 1;
    /** A stream is a socket; the measured range of the load generator ends at 2,000 of them. */
    private static final long ENOUGH_OPEN_FILES = 4096;
    /** Journals of long load tests and Gatling's own log. */
    private static final double ENOUGH_DISK_GIB = 1;

    private MachineChecks() {}

    /** Each of them, in the order in which a user meets them. */
    public static List<Check> of(Machine machine) {
        return List.of(
                java(machine),
                memory(machine),
                processors(machine),
                openFiles(machine),
                disk(machine),
                loopback(machine),
                browser(machine));
    }

    private static Check java(Machine machine) {
        return machine.feature() >= LEAST_JAVA
                ? Check.ok("Java", machine.java())
                : Check.wrong("Java", machine.java(), "install a JDK of version 17 or newer and set JAVA_HOME to it");
    }

    private static Check memory(Machine machine) {
        double gib = gib(machine.heapBytes());
        String found = say("the JVM takes up to %.1f GiB", gib);
        return gib >= ENOUGH_HEAP_GIB
                ? Check.ok("memory", found)
                : Check.doubtful("memory", found, "for plans of many futures set HEADROOM_JAVA_OPTS=-Xmx2g");
    }

    private static Check processors(Machine machine) {
        String found = machine.processors() + (machine.processors() == 1 ? " processor" : " processors");
        return machine.processors() > 1
                ? Check.ok("processors", found)
                : Check.doubtful(
                        "processors",
                        found,
                        "an emulator beside the load generator takes its time from it; headroom selfcheck says how"
                                + " much");
    }

    private static Check openFiles(Machine machine) {
        if (machine.openFiles().isEmpty()) {
            return Check.ok("open files", "this system names no limit");
        }
        long most = machine.openFiles().getAsLong();
        String found = say("up to %,d in one process", most);
        return most >= ENOUGH_OPEN_FILES
                ? Check.ok("open files", found)
                : Check.doubtful(
                        "open files", found, "before more than " + most / 2 + " streams at once: ulimit -n 8192");
    }

    private static Check disk(Machine machine) {
        double gib = gib(machine.freeBytes());
        String found = say("%.1f GiB free for temporary files", gib);
        return gib >= ENOUGH_DISK_GIB
                ? Check.ok("disk", found)
                : Check.wrong("disk", found, "make room there, or set HEADROOM_JAVA_OPTS=-Djava.io.tmpdir=DIR");
    }

    private static Check loopback(Machine machine) {
        return machine.loopback()
                .map(why -> Check.wrong(
                        "loopback",
                        "no port can be listened on: " + why,
                        "the emulator and the demo need one; allow it"))
                .orElseGet(() -> Check.ok("loopback", "a port can be listened on"));
    }

    private static Check browser(Machine machine) {
        return machine.browser()
                .map(path -> Check.ok("browser", path))
                .orElseGet(() -> Check.doubtful(
                        "browser", "none on the PATH", "open report.html on another machine, or read report.md"));
    }

    private static double gib(long bytes) {
        return (double) bytes / GIB;
    }

    private static String say(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
