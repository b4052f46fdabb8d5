package dev.headroom.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.load.NumberedFindings.Numbers;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.search.BoundaryVerdict;
import dev.headroom.planner.search.Identified;
import dev.headroom.planner.search.LimiterFit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsFileTest {

    @TempDir
    private Path folder;

    private String written(Numbers findings) throws IOException {
        Path file = folder.resolve("findings.json");
        FindingsFile.write(file, findings);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void aLimiterIsWrittenWithItsIntervalsAndWhatIsOpenIsNull() throws IOException {
        LimiterFit fit = new LimiterFit.Fitted(
                LimiterFit.Shape.TOKEN_BUCKET,
                new Identified.Within(new Estimate(5, 4.9, 5.1, 0.9)),
                new Identified.AtLeast(20, 22.5),
                new LimiterFit.Window(Duration.ofMillis(1500), Duration.ZERO, 7),
                12.5,
                0.01);
        assertThat(written(Numbers.of("scenario", "throttle")
                        .and("kind", "limiter")
                        .and(NumberedFindings.limiter(fit))))
                .isEqualTo("""
                {
                  "format": "headroom findings",
                  "version": 1,
                  "findings": {
                    "scenario": "throttle",
                    "kind": "limiter",
                    "verdict": "fitted",
                    "shape": "token_bucket",
                    "requestsPerSecond": {
                      "value": 5.0,
                      "low": 4.9,
                      "high": 5.1,
                      "confidence": 0.9
                    },
                    "burstRequests": {
                      "value": 22.5,
                      "low": 20.0,
                      "high": null,
                      "confidence": null
                    },
                    "window": {
                      "seconds": 1.5,
                      "requests": 7.0
                    },
                    "logLikelihoodLead": 12.5,
                    "shareNotExplained": 0.01
                  }
                }
                """);
    }

    @Test
    void aListOfNumbersIsOneLine() throws IOException {
        assertThat(written(Numbers.of("covariance", List.of(List.of(1.0, 0.5), List.of(0.5, 2.0)))))
                .contains("\"covariance\": [ [ 1.0, 0.5 ], [ 0.5, 2.0 ] ]");
    }

    @Test
    void everyVerdictOnABoundaryIsNamed() {
        assertThat(NumberedFindings.boundary(
                                new BoundaryVerdict.Smooth(new Estimate(3.4, 3.1, Double.POSITIVE_INFINITY, 0.9)))
                        .values()
                        .toString())
                .isEqualTo("{verdict=smooth, load={value=3.4, low=3.1, high=null, confidence=0.9}}");
        assertThat(verdict(new BoundaryVerdict.Cliff(8, 9, 0.6, 7, 10, 0.9))).isEqualTo("cliff");
        assertThat(verdict(new BoundaryVerdict.NeverPasses(1))).isEqualTo("neverPasses");
        assertThat(verdict(new BoundaryVerdict.NeverFails(64))).isEqualTo("neverFails");
        assertThat(NumberedFindings.boundary(
                                new BoundaryVerdict.OutOfTrials(OptionalDouble.of(4), OptionalDouble.empty()))
                        .values()
                        .toString())
                .isEqualTo("{verdict=outOfTrials, lastPass=4.0, firstFail=null}");
    }

    private static Object verdict(BoundaryVerdict verdict) {
        return String.valueOf(NumberedFindings.boundary(verdict).values().get("verdict"));
    }
}
