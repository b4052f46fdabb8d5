package dev.headroom.config.file;

import dev.headroom.config.Scenario;
import dev.headroom.config.ServiceTargets;
import dev.headroom.config.UsageColumns;
import dev.headroom.config.Workload;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.price.OwnPrices;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.UnitIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The folder in which people write what they decide.
 *
 * <p>Where a method takes {@code nameOrFile}, a text that ends in {@code .yaml} or {@code .yml} or has a file separator is
 * a path as the user gave it, and any other the name of a file in the folder of its kind. Every method reads anew and
 * throws {@link ConfigException}, with file and line, where something is missing, unknown or cannot be.
 */
public final class ConfigFolder {

    private final Path root;
    private final Consumer<Path> reading;

    /** @param root the folder that has {@code prices}, {@code scenarios}, {@code targets} and {@code workloads} */
    public ConfigFolder(Path root) {
        this(root, file -> {});
    }

    private ConfigFolder(Path root, Consumer<Path> reading) {
        this.root = root;
        this.reading = reading;
    }

    /** The same folder, which tells of each file that it is about to read. */
    public ConfigFolder telling(Consumer<Path> listener) {
        return new ConfigFolder(root, listener);
    }

    /** Every price in every file of {@code prices}, in order of file name. */
    public PriceBook prices() {
        Folder folder = folder("prices");
        Collection<Path> files = folder.files().values();
        if (files.isEmpty()) {
            throw ConfigException.in(folder.path(), "has no .yaml file, must have at least one; add prices");
        }
        PriceRows rows = new PriceRows();
        files.forEach(file -> PriceReader.read(read(file), rows));
        return rows.book();
    }

    /**
     * The same with somebody's own prices and discounts on top.
     *
     * @param own a file that lies anywhere; empty for the list prices
     * @param day on which the prices are used
     */
    public PriceBook prices(Optional<Path> own, LocalDate day) {
        PriceBook list = prices();
        return own.map(file -> on(list, file, day)).orElse(list);
    }

    /** Whether a file lies, or would lie, in this folder. */
    public boolean holds(Path file) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(root.toAbsolutePath().normalize());
    }

    private PriceBook on(PriceBook list, Path file, LocalDate day) {
        OwnPrices own = OwnPricesReader.read(read(file));
        try {
            return list.with(own, day);
        } catch (IllegalArgumentException e) {
            throw ConfigException.in(file, String.valueOf(e.getMessage())).from(e);
        }
    }

    /** Under which ids model units are bought; {@link UnitIds#UNKNOWN} where this folder has no {@code units.yaml}. */
    public UnitIds unitIds() {
        Path file = root.resolve("units.yaml");
        return Files.exists(file) ? UnitIdsReader.read(read(file)) : UnitIds.UNKNOWN;
    }

    /** The load that a test offers. */
    public Scenario scenario(String nameOrFile) {
        return ScenarioReader.read(read(folder("scenarios").file(nameOrFile)));
    }

    /** Every scenario in the folder, in order of name: for a list of names with their purposes. */
    public List<Scenario> scenarios() {
        return folder("scenarios").files().values().stream()
                .map(file -> ScenarioReader.read(read(file)))
                .toList();
    }

    /** What a service promises. */
    public ServiceTargets targets(String nameOrFile) {
        return TargetsReader.read(read(folder("targets").file(nameOrFile)));
    }

    /** What the owners of a workload know about it. */
    public Workload workload(String nameOrFile) {
        return WorkloadReader.read(read(folder("workloads").file(nameOrFile)));
    }

    /** The same of a text that is not in its file yet: what {@link #workload(String)} would say of it there. */
    public Workload workload(Path file, String text) {
        return WorkloadReader.read(YamlFile.read(file, text));
    }

    /** Purchases that were made before; the file lies anywhere and has the list {@code owned} of a workload's purchasing. */
    public List<OwnedUnits> owned(Path file) {
        reading.accept(file);
        return PurchasingReader.ownedAlone(YamlFile.readUnder(file, "owned"));
    }

    /** Which column of a table of usage is what; the file lies anywhere. */
    public UsageColumns usageColumns(Path file) {
        return UsageColumnsReader.read(read(file));
    }

    /** A file that comes with this folder and that a new one may begin as: {@code kind} is scenarios, targets or workloads. */
    public String template(String kind, String name) {
        Path file = folder(kind).file(name);
        reading.accept(file);
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw ConfigException.in(file, "cannot be read (" + e + "); restore the folder config")
                    .from(e);
        }
    }

    private YamlMap read(Path file) {
        reading.accept(file);
        return YamlFile.read(file);
    }

    private Folder folder(String kind) {
        return new Folder(root.resolve(kind));
    }
}
