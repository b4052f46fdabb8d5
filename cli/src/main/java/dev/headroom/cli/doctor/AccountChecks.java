package dev.headroom.cli.doctor;

import dev.headroom.sources.account.Identity;
import dev.headroom.sources.account.Permissions;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is asked of an AWS account: who one is, whether the clocks agree, and what one may read. */
public final class AccountChecks {

    private static final String IDENTITY = "identity";
    /** AWS refuses signatures that are more than five minutes off; half of that is worth mending. */
    private static final Duration TOLERATED = Duration.ofSeconds(150);

    private static final String POLICY = "docs/aws.md has the policy that each command needs";

    private AccountChecks() {}

    /** Who cannot be told for somebody may do nothing: then that is the only check. */
    public static List<Check> of(Supplier<AwsSession> open, Clock clock) {
        try (AwsSession session = open.get()) {
            Identity identity = Identity.of(session);
            List<Check> checks = new ArrayList<>();
            checks.add(Check.ok(IDENTITY, identity.arn() + " in " + session.region()));
            identity.time()
                    .map(there -> clock(Duration.between(there, clock.instant())))
                    .ifPresent(checks::add);
            Permissions.of(session).forEach(tried -> checks.add(permission(tried)));
            return checks;
        } catch (AwsException e) {
            return List.of(new Check(
                    IDENTITY,
                    Check.State.WRONG,
                    String.valueOf(e.getMessage()),
                    Optional.of("mend that, then ask again")));
        }
    }

    private static Check clock(Duration ahead) {
        String found = ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of") + " AWS";
        return ahead.abs().compareTo(TOLERATED) <= 0
                ? Check.ok("clock", found)
                : Check.doubtful(
                        "clock", found, "set this machine's clock; AWS refuses signatures that are minutes off");
    }

    private static Check permission(Permissions.Tried tried) {
        return tried.refusal()
                .map(refusal -> Check.doubtful("permission", refusal, POLICY))
                .orElseGet(() -> Check.ok("permission", tried.action()));
    }
}
