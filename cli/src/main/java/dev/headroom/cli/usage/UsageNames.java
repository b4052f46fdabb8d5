package dev.headroom.cli.usage;

import dev.headroom.planner.usage.UsageHistory;
import java.util.HashSet;
import java.util.Set;

/** Names of usage files that lie beside each other: of a model and a workload, in letters that any file system takes. */
final class UsageNames {

    private final Set<String> taken = new HashSet<>();

    String of(UsageHistory history) {
        String base = "usage-" + plain(history.modelId()) + "-" + plain(history.workload());
        String name = base + ".csv";
        for (int next = 2; !taken.add(name); next++) {
            name = base + "-" + next + ".csv";
        }
        return name;
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9._]+", "-");
    }
}
