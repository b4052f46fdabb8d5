package dev.headroom.sources.s3;

import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.NothingThereException;
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
    /** Folders that a message names, at most. */
    private static final int SHOWN = 8;

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
            throw nothing(base, account, region);
        }
        if (places.size() > 1) {
            throw fault("has logs of account "
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

    private SourceException fault(String words) {
        return SourceException.in(address.toString(), words);
    }

    /** Says what was looked for, and the folders beside the first one that is not there. */
    private NothingThereException nothing(String base, Optional<String> account, Optional<String> region) {
        String wanted = base + account.orElse("ACCOUNT") + "/" + BEDROCK + "/" + region.orElse("REGION") + "/";
        List<String> known = new ArrayList<>(List.of(base.split("/", -1)));
        known.remove(known.size() - 1);
        account.ifPresent(one -> {
            known.add(one);
            known.add(BEDROCK);
            region.ifPresent(known::add);
        });
        String there = "";
        List<String> beside = reader.folder(there).folders();
        for (String part : known) {
            if (!beside.contains(part)) {
                break;
            }
            there += part + "/";
            beside = reader.folder(there).folders();
        }
        return NothingThereException.at(
                address.toString(),
                "no invocation log was found; looked for " + address.of(wanted) + ", and " + address.of(there) + " has "
                        + named(beside) + "; check what stands before " + LOGS + "/ in the bucket's keys, --account and"
                        + " --region");
    }

    private static String named(List<String> folders) {
        if (folders.isEmpty()) {
            return "no folder";
        }
        String more = folders.size() > SHOWN ? " and " + (folders.size() - SHOWN) + " more" : "";
        return (folders.size() == 1 ? "only the folder " : "the folders ")
                + folders.stream().limit(SHOWN).map(name -> name + "/").collect(Collectors.joining(", "))
                + more;
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
            throw NothingThereException.at(
                    address.toString(),
                    "has no object of records of account " + place + " in the time; looked in "
                            + address.of(place.prefix()) + ", " + span(place)
                            + "; check --since, --until, --account and"
                            + " --region");
        }
        return objects;
    }

    /** From the first to the last hour that has a folder, whatever time was asked for. */
    private String span(Place place) {
        String first = end(place, 0);
        return first.isEmpty()
                ? "which has no folders of hours"
                : "whose folders go from " + first + " to " + end(place, 1) + " (UTC)";
    }

    /** The first, 0, or the last, 1, path of a year, a month, a day and an hour, as far as there are folders. */
    private String end(Place place, int which) {
        List<String> parts = new ArrayList<>();
        for (Pattern form : TIMES) {
            String path = parts.stream().map(part -> part + "/").collect(Collectors.joining());
            List<String> names = folders(place.prefix() + path, form);
            if (names.isEmpty()) {
                break;
            }
            parts.add(names.get(which * (names.size() - 1)));
        }
        return String.join("/", parts);
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
