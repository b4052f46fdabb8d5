package dev.headroom.sources.s3;

import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.logs.LogRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Finds the objects of one account's log in one Region: {@code
 * PREFIX/AWSLogs/ACCOUNT/BedrockModelInvocationLogs/REGION/YYYY/MM/DD/HH/NAME.json.gz}. Folders are listed one by one, so that the
 * large bodies below an hour are not listed.
 */
final class Listing {

    private static final String LOGS = "AWSLogs";
    private static final String BEDROCK = "BedrockModelInvocationLogs";
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+");
    private static final Pattern RECORDS = Pattern.compile("[^.].*\\.json(l)?(\\.gz)?");
    /** Of years, months, days and hours. */
    private static final List<Pattern> TIMES = Stream.of(
                    "[0-9]{4}", "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])", "([01][0-9]|2[0-3])")
            .map(Pattern::compile)
            .toList();

    private final Reader reader;
    private final Workers workers;
    private final S3Address address;
    private final LogHours hours;

    Listing(Reader reader, Workers workers, S3Address address, LogHours hours) {
        this.reader = reader;
        this.workers = workers;
        this.address = address;
        this.hours = hours;
    }

    /**
     * Where one account's log of one Region is.
     *
     * @param account the account
     * @param region the Region
     * @param prefix its keys' beginning, with a slash at its end
     */
    record Place(String account, String region, String prefix) {
        @Override
        public String toString() {
            return account + " in " + region;
        }
    }

    /**
     * The one log of the account and Region that are asked for.
     *
     * @throws SourceException where there is none, or several
     */
    Place place(LogRequest.Only only) {
        List<String> parts = parts();
        int logs = parts.indexOf(LOGS);
        String base = String.join("/", parts.subList(0, logs + 1)) + "/";
        Optional<String> account = part(parts, logs + 1).or(only::account);
        Optional<String> region = part(parts, logs + 3).or(only::region);
        List<Place> places = new ArrayList<>();
        for (String one : account.map(List::of).orElseGet(() -> folders(base, ACCOUNT))) {
            String log = base + one + "/" + BEDROCK + "/";
            region.map(List::of)
                    .orElseGet(() -> folders(log, REGION))
                    .forEach(found -> places.add(new Place(one, found, log + found + "/")));
        }
        if (places.isEmpty()) {
            throw nothing("has no folder " + LOGS + "/ACCOUNT/" + BEDROCK + "/REGION/"
                    + account.map(one -> " of account " + one).orElse("")
                    + "; check the bucket and what stands before AWSLogs/ in its keys");
        }
        if (places.size() > 1) {
            throw nothing("has logs of account "
                    + places.stream().map(Place::toString).collect(Collectors.joining(", "))
                    + "; a purchase is made for one account in one Region, so import them one by one with --account and"
                    + " --region");
        }
        return places.get(0);
    }

    /** The parts of the address, up to {@code AWSLogs} at least. */
    private List<String> parts() {
        List<String> parts = new ArrayList<>(Stream.of(address.prefix().split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList());
        int logs = parts.indexOf(LOGS);
        if (logs < 0) {
            parts.add(LOGS);
            return parts;
        }
        Require.that(
                parts.size() <= logs + 4
                        && part(parts, logs + 2).orElse(BEDROCK).equals(BEDROCK),
                address
                        + " leads past the folder of a Region; end it there or before, and give the time with --since and"
                        + " --until");
        return parts;
    }

    private static Optional<String> part(List<String> parts, int place) {
        return place < parts.size() ? Optional.of(parts.get(place)) : Optional.empty();
    }

    private SourceException nothing(String words) {
        return SourceException.in(address.toString(), words);
    }

    private List<String> folders(String prefix, Pattern form) {
        return reader.folder(prefix).folders().stream()
                .filter(name -> form.matcher(name).matches())
                .sorted()
                .toList();
    }

    /**
     * All objects of records of a log, in order of key.
     *
     * @throws SourceException where there is none in the time
     */
    List<LoggedObject> objects(Place place) {
        List<String> paths = List.of("");
        for (Pattern form : TIMES) {
            paths = workers.all(paths, path -> below(place, path, form)).stream()
                    .flatMap(List::stream)
                    .toList();
        }
        List<LoggedObject> objects = workers.all(paths, path -> ofHour(place, path)).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(LoggedObject::key))
                .toList();
        if (objects.isEmpty()) {
            throw nothing("has no object of records of account " + place + " in the time; check --since, --until,"
                    + " --account and --region");
        }
        return objects;
    }

    /** Folders of the time in a folder of years, months or days. */
    private List<String> below(Place place, String path, Pattern form) {
        return folders(place.prefix() + path, form).stream()
                .filter(name -> hours.touches(path + name))
                .map(name -> path + name + "/")
                .toList();
    }

    private List<LoggedObject> ofHour(Place place, String path) {
        String folder = path.substring(0, path.length() - 1);
        String prefix = place.prefix() + path;
        return reader.folder(prefix).objects().stream()
                .filter(object ->
                        RECORDS.matcher(object.key().substring(prefix.length())).matches())
                .map(object -> logged(object, folder))
                .toList();
    }

    private static LoggedObject logged(S3Object object, String folder) {
        return new LoggedObject(object.key(), folder, object.size(), object.eTag());
    }
}
