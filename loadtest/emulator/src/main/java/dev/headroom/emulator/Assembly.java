package dev.headroom.emulator;

import dev.headroom.emulator.auth.SignatureCheck;
import dev.headroom.emulator.capacity.Pools;
import dev.headroom.emulator.cloudwatch.CloudWatch;
import dev.headroom.emulator.cloudwatch.Metrics;
import dev.headroom.emulator.control.ControlPlane;
import dev.headroom.emulator.control.InferenceProfiles;
import dev.headroom.emulator.control.Ledger;
import dev.headroom.emulator.control.LoggingSettings;
import dev.headroom.emulator.control.ModelNames;
import dev.headroom.emulator.control.Purchases;
import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.logs.InvocationLog;
import dev.headroom.emulator.pricing.PriceList;
import dev.headroom.emulator.pricing.UnitPriceBook;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.quotas.GrantedQuotas;
import dev.headroom.emulator.quotas.ServiceQuotas;
import dev.headroom.emulator.runtime.Engine;
import dev.headroom.emulator.runtime.RuntimePlane;
import dev.headroom.emulator.s3.ObjectService;
import dev.headroom.emulator.sts.TokenService;
import dev.headroom.emulator.time.EmulatedClock;
import dev.headroom.emulator.time.Scheduler;
import dev.headroom.emulator.truth.TruthBook;
import dev.headroom.emulator.truth.TruthFile;
import dev.headroom.emulator.truth.Witness;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an emulator is made of, put together.
 *
 * @param router finds who answers
 * @param book the account of everything
 * @param file the truth as a file
 * @param log the log of invocations
 */
record Assembly(Router router, TruthBook book, Optional<TruthFile> file, Optional<InvocationLog> log)
        implements AutoCloseable {

    /** How long a provisioned model is in state Updating. */
    private static final Duration UPDATING = Duration.ofSeconds(5);

    static Assembly of(EmulatorSettings settings, Clock life, Scheduler scheduler, Optional<Engine> engine) {
        Profile profile = settings.profile();
        Clock clock = new EmulatedClock(life, settings.speed());
        LoggingSettings logging = new LoggingSettings();
        Optional<InvocationLog> log = settings.extras()
                .logFolder()
                .map(folder -> new InvocationLog(folder, profile.account(), logging, clock));
        Optional<TruthFile> file = settings.extras().truthFile().map(TruthFile::new);
        TruthBook book = new TruthBook(file);
        List<Witness> witnesses = new ArrayList<>();
        log.ifPresent(witnesses::add);
        Metrics metrics = new Metrics(profile, clock);
        witnesses.add(metrics);
        GrantedQuotas granted = new GrantedQuotas(profile, clock);
        Purchases purchases = new Purchases(profile, clock, granted, UPDATING);
        InferenceProfiles inferenceProfiles = new InferenceProfiles(profile, clock);
        RuntimePlane runtime = RuntimePlane.of(new RuntimePlane.Parts(
                scheduler,
                clock,
                new ModelNames(profile, purchases, inferenceProfiles),
                new Pools(
                        new Pools.Settings(profile.bucketSeconds(), settings.speed(), settings.seed()),
                        scheduler,
                        clock),
                settings.extras().faults(),
                book,
                witnesses,
                () -> log.isPresent() && logging.current().isPresent(),
                engine));
        Ledger ledger =
                new Ledger(purchases, new UnitPriceBook(profile.account().region()));
        Optional<SignatureCheck> check = settings.extras()
                .keys()
                .map(keys -> new SignatureCheck(keys, profile.account().region(), life));
        List<Service> services = List.of(
                new ObjectService(
                        settings.extras().logFolder(), profile.account().region()),
                new TokenService(profile.account()),
                new CloudWatch(metrics, clock),
                new ServiceQuotas(granted, profile, clock),
                new PriceList(),
                new Admin(book, runtime, ledger, log, () -> {
                    purchases.forgetTokens();
                    inferenceProfiles.forgetTokens();
                }),
                new ControlPlane(purchases, inferenceProfiles, logging));
        return new Assembly(new Router(runtime, services, check, settings.seed()), book, file, log);
    }

    /** Ends the files. */
    @Override
    public void close() {
        file.ifPresent(TruthFile::close);
        log.ifPresent(InvocationLog::close);
    }
}
