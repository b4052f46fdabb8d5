package dev.headroom.sources.synthetic;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Everything that a synthetic history is made of.
 *
 * <p>{@link #demo()} is shaped by what is public of LLM traffic:
 * <ul>
 *   <li>Peak to trough: a weekday's busiest hour is 10.0 (code) and 2.0 (conversation) times its quietest in the Azure LLM
 *       inference traces of 2024 (AzurePublicDataset); here 6.
 *   <li>Weekends: 68 % (code) and 43 % (conversation) fewer requests in the same traces; here 55 % fewer.
 *   <li>Level: Snowflake's published VM demand (Shaved Ice, Stokely et al., ICPE 2025, arXiv 2503.10235) grows with a
 *       standard deviation of .036 in the logarithm a week; here .04. The mean request rate of a day leaves that of the
 *       day before by .08 in the logarithm in ServeGen's m-small (arXiv 2505.09999), after division by the square root of
 *       two for the two days; here .08.
 *   <li>Minutes: CV^2 = c0^2 + kappa / mean fits minutes of BurstGPT (arXiv 2401.17644) with c0^2 = .108 and
 *       kappa = 1,442 tokens, one small user. Big services are smoother: a CV of .19 in Azure's conversation trace of 2023
 *       once its 15-minute mean is removed; a busiest minute of 1.16 and 1.29 times its hour's mean, in the median hour, in
 *       Azure 2024. Here c0^2 = .02, a CV of .14 and a busiest minute of 1.4 times the hour's mean.
 *   <li>Sizes: 1,155 input tokens a request, median 1,020, in Azure's conversation trace of 2023.
 * </ul>
 *
 * @param modelId the model, as Bedrock names it
 * @param workload whose requests these are
 * @param span which weeks, where
 * @param week how a week goes
 * @param peakRequestsPerMinute expected requests a minute in working hours when the history ends, above 0, at most 1e9
 * @param level how that moves on the way there
 * @param noise how minutes scatter
 * @param input input tokens of a request
 * @param output output tokens of a request
 */
public record SyntheticProfile(
        String modelId,
        String workload,
        SyntheticSpan span,
        WeekShape week,
        double peakRequestsPerMinute,
        LevelPath level,
        MinuteNoise noise,
        RequestSize input,
        RequestSize output) {

    /** @throws IllegalArgumentException where a name is blank or the rate is out of range */
    public SyntheticProfile {
        Require.text("model id", modelId);
        Require.text("workload", workload);
        Require.positive("peak requests per minute", peakRequestsPerMinute);
        Require.within("peak requests per minute", peakRequestsPerMinute, 0, 1e9);
    }

    /**
     * Eight weeks that end with working hours of 4.5 million input and 0.45 million output tokens a minute, after
     * requests grew by 3 % a week and their mean input by a tenth over the eight weeks.
     */
    public static SyntheticProfile demo() {
        return new SyntheticProfile(
                "meta.llama3-1-8b-instruct-v1:0",
                "demo",
                new SyntheticSpan(ZoneId.of("America/Los_Angeles"), LocalDate.of(2026, 8, 31), 8),
                new WeekShape(9, 17, 4, 1 / 6.0, 0.45),
                4_300,
                new LevelPath(0.03, 0.04, 0.08),
                new MinuteNoise(0.02, 4_000),
                new RequestSize(1_050, 0.10, 0.9),
                new RequestSize(105, 0, 1.0));
    }
}
