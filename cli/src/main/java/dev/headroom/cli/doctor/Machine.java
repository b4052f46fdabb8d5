package dev.headroom.cli.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What this machine has, as far as Headroom needs to know.
 *
 * @param java the version of the JVM, as in 17.0.9
 * @param feature its first number
 * @param heapBytes the most memory that the JVM takes
 * @param processors how many it may use
 * @param openFiles how many files and sockets one process may have open; empty where the system does not say
 * @param freeBytes what is free where temporary files go
 * @param loopback why no port of loopback can be listened on; empty where one can
 * @param browser a browser on the path; empty where none is
 */
public record Machine(
        String java,
        int feature,
        long heapBytes,
        int processors,
        OptionalLong openFiles,
        long freeBytes,
        Optional<String> loopback,
        Optional<String> browser) {

    private static final String[] BROWSERS = {
        "xdg-open", "open", "firefox", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"
    };

    /** This one. */
    public static Machine here(Map<String, String> environment) {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                System.getProperty("java.version"),
                Runtime.version().feature(),
                runtime.maxMemory(),
                runtime.availableProcessors(),
                mostOpenFiles(),
                free(Path.of(System.getProperty("java.io.tmpdir"))),
                refusal(),
                onPath(environment.getOrDefault("PATH", "")));
    }

    private static OptionalLong mostOpenFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? OptionalLong.of(unix.getMaxFileDescriptorCount())
                : OptionalLong.empty();
    }

    /** 0 where the folder is not there. */
    private static long free(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return Files.isWritable(folder) ? store.getUsableSpace() : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Optional<String> refusal() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound() ? Optional.empty() : Optional.of("not bound");
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> onPath(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(BROWSERS).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
