package dev.headroom.sources.cloudwatch;

import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.SourceException;
import dev.headroom.sources.aws.AwsSession;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/**
 * Fetches usage from CloudWatch, call by call into files of a folder, so that the same request goes on where another was broken off.
 */
public final class UsageFetch {

    /** US dollars for one metric that GetMetricData is asked for: 0.01 for 1,000 (Amazon CloudWatch pricing, November 2026). */
    private static final double USD_PER_METRIC = 0.01 / 1000;

    private final AwsSession session;
    private final String workload;
    private final Path folder;
    private final Begun begun;
    private final List<Window> windows;
    private final List<MetricCall> calls;
    /** Whether what lies in the folder is of this fetch. */
    private boolean started;

    private UsageFetch(AwsSession session, String workload, Path folder, Begun begun, boolean started) {
        this.started = started;
        this.session = session;
        this.workload = workload;
        this.folder = folder;
        this.begun = begun;
        this.windows = begun.span().windows();
        this.calls = MetricCall.all(begun.used(), windows);
    }

    /**
     * Finds the models in use, or takes up what the same words began in the folder within the last two hours and did not end.
     *
     * @param asked the caller's words for the request, without the time of asking
     * @throws dev.headroom.sources.aws.AwsException where AWS cannot be asked or refuses
     * @throws SourceException where nothing is in use, or an id does not say its model
     */
    public static UsageFetch begin(AwsSession session, UsageRequest request, Path folder, String asked) {
        Optional<UsageFetch> before = Begun.find(folder, asked, request.span().now())
                .map(found -> new UsageFetch(session, request.workload(), folder, found, true))
                .filter(fetch -> fetch.fetched() < fetch.calls.size());
        if (before.isPresent()) {
            return before.get();
        }
        Begun begun = Begun.of(asked, request.span(), new Inventory(session, request).models());
        return new UsageFetch(session, request.workload(), folder, begun, false);
    }

    public List<String> models() {
        return begun.used().stream().map(UsedModel::modelId).toList();
    }

    public int calls() {
        return calls.size();
    }

    /** Calls whose answers are here already. */
    public int fetched() {
        return calls.size() - open().size();
    }

    /** Metrics that the calls still to be made ask for. */
    public int metrics() {
        return open().stream().mapToInt(call -> call.queries().size()).sum();
    }

    /** What those cost, in US dollars. */
    public double usd() {
        return metrics() * USD_PER_METRIC;
    }

    private List<MetricCall> open() {
        return calls.stream()
                .filter(call -> !started || !Files.exists(file(call)))
                .toList();
    }

    private Path file(MetricCall call) {
        return folder.resolve(call.fileName());
    }

    /**
     * Makes the calls that are still to be made, and reads all.
     *
     * @param listener is told how many answers are here, after each
     * @return the history of each model of which anything was asked
     */
    public List<UsageHistory> fetch(IntConsumer listener) {
        if (!started) {
            clear();
            begun.write(folder);
            started = true;
        }
        CloudWatchClient client = session.cloudWatch();
        for (MetricCall call : open()) {
            session.ask("cloudwatch:GetMetricData", () -> {
                CallFile.write(file(call), call, client.getMetricDataPaginator(call.request()));
                return call;
            });
            listener.accept(fetched());
        }
        return histories();
    }

    private List<UsageHistory> histories() {
        Folding folding = new Folding(folder, workload);
        calls.forEach(call -> folding.add(call, CallFile.read(file(call))));
        List<UsageHistory> histories = new ArrayList<>();
        begun.used().forEach(model -> folding.history(model, windows).ifPresent(histories::add));
        if (histories.isEmpty()) {
            throw new SourceException("CloudWatch has no data point of " + String.join(", ", models()) + " from "
                    + begun.from() + " to " + begun.to() + "; check --model, --region and the time");
        }
        return histories;
    }

    /** Takes away what an earlier fetch left. */
    private void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.json")) {
            old.forEach(SafeFile::delete);
        } catch (IOException e) {
            throw SourceException.unreadable(folder, e);
        }
    }
}
