package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client's audit as one line of the head of the measurements file, in both directions: {@code key=value} with single spaces. */
final class AuditText {

    private AuditText() {}

    static String of(ClientAudit audit) {
        return "lateness_p50_ms=" + audit.lateness().p50Millis()
                + " lateness_p99_ms=" + audit.lateness().p99Millis()
                + " loop_lag_p99_ms=" + audit.loopLagP99Millis()
                + " longest_pause_ms=" + audit.pauses().longestMillis()
                + " pause_share=" + audit.pauses().share()
                + " cpu_share=" + audit.cpuShare()
                + " connections_opened=" + audit.connectionsOpened()
                + " requested_per_s=" + audit.rate().requested()
                + " achieved_per_s=" + audit.rate().achieved();
    }

    static ClientAudit parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split(" ", -1)) {
            int equals = pair.indexOf('=');
            Require.that(equals > 0, "client holds '" + pair + "', must hold key=value pairs");
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new ClientAudit(
                new ClientAudit.Lateness(number(values, "lateness_p50_ms"), number(values, "lateness_p99_ms")),
                number(values, "loop_lag_p99_ms"),
                new ClientAudit.Pauses(number(values, "longest_pause_ms"), number(values, "pause_share")),
                number(values, "cpu_share"),
                (long) number(values, "connections_opened"),
                new ClientAudit.Rate(number(values, "requested_per_s"), number(values, "achieved_per_s")));
    }

    private static double number(Map<String, String> values, String key) {
        try {
            return Double.parseDouble(values.getOrDefault(key, ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "client has " + key + " '" + values.getOrDefault(key, "") + "', must be a number", e);
        }
    }
}
