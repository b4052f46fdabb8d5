package dev.headroom.planner.review;

import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reviews what was bought. The same scene and the same earlier findings give the same review. */
public final class Reviewer {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Comparator.comparing(Finding::usdPerMonth).reversed())
            .thenComparing(Finding::kind)
            .thenComparing(Finding::subject);

    private final ReviewScene scene;
    private final List<Raised> earlier;

    private Reviewer(ReviewScene scene, List<Raised> earlier) {
        this.scene = scene;
        this.earlier = List.copyOf(earlier);
    }

    /** @param earlier what stood after the review before this one; nothing before the first */
    public static Review review(ReviewScene scene, ReviewRules rules, List<Raised> earlier) {
        TermJudge terms = new TermJudge(scene, rules);
        return new Reviewer(scene, earlier)
                .review(List.of(
                        new IdleJudge(scene, rules).judge(),
                        new ShortJudge(scene, rules).judge(),
                        new SplitJudge(scene, rules).judge(),
                        terms.expiring(),
                        terms.rollingOver(),
                        terms.endOfLife(),
                        new PlanJudge(scene).judge()));
    }

    private Review review(List<Judged> all) {
        List<Finding> findings = all.stream()
                .flatMap(judged -> judged.suspicions().stream())
                .flatMap(suspicion -> suspicion.finding(before(suspicion), scene.now()).stream())
                .sorted(ORDER)
                .toList();
        List<Untold> untold = all.stream()
                .flatMap(judged -> judged.missing().map(missing -> new Untold(judged.kind(), missing)).stream())
                .toList();
        return new Review(
                scene.modelId(),
                scene.region(),
                scene.now(),
                new ModelUnits(scene.held()),
                Money.ofUsd(scene.usdPerMonth()),
                daysToExpiry(),
                scene.endOfLife()
                        .map(end -> OptionalDouble.of(Bought.days(scene.now(), end)))
                        .orElseGet(OptionalDouble::empty),
                findings,
                untold,
                raised(findings, all));
    }

    private Optional<Raised> before(Suspicion suspicion) {
        return earlier.stream()
                .filter(each -> each.isOf(suspicion.kind(), suspicion.subject()))
                .findFirst();
    }

    /** What could not be looked for is not cleared by that. */
    private List<Raised> raised(List<Finding> findings, List<Judged> all) {
        return Stream.concat(
                        findings.stream().map(Finding::raised),
                        earlier.stream().filter(each -> all.stream().anyMatch(judged -> judged.leavesOpen(each))))
                .toList();
    }

    private OptionalDouble daysToExpiry() {
        return scene.bought().stream()
                .filter(bought -> bought.isBound(scene.now()))
                .mapToDouble(bought -> Bought.days(scene.now(), bought.ends().orElseThrow()))
                .min();
    }
}
