package dev.headroom.sources.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.profile.Profile;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.sources.aws.Asked;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.aws.EmulatedAccount;
import dev.headroom.sources.cloudwatch.UnitUse;
import dev.headroom.sources.cloudwatch.UnitUses;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purchases of an account that bought three times. */
class PurchasesTest {

    private static final String LLAMA = EmulatedAccount.LLAMA;
    private static final Instant START = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");
    private static EmulatedAccount account;
    private static String monthly = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void buy() {
        account = new EmulatedAccount(Profile.standard(), START);
        monthly = bought("chat-2026", ":128k", 2, ",\"commitmentDuration\":\"OneMonth\"");
        bought("trial", ":128k", 1, "");
        account.at(START.plusSeconds(60)).converse(monthly, 600, 60);
        account.at(START.plusSeconds(7260)).converse(monthly, 1200, 120);
        account.converse(monthly, 1200, 120);
        account.at(NOW);
    }

    private static String bought(String name, String context, int units, String more) {
        return account.post(
                        "/provisioned-model-throughput",
                        "{\"provisionedModelName\":\"" + name + "\",\"modelId\":\"" + LLAMA + context
                                + "\",\"modelUnits\":" + units + more + "}")
                .replaceAll(".*\"provisionedModelArn\":\"([^\"]+)\".*", "$1");
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @BeforeEach
    void clear() {
        Asked.clear();
        System.setProperty("aws.maxAttempts", "1");
    }

    @Test
    void whatWasBoughtIsReadWithItsTermAndEnd() {
        try (AwsSession session = account.session()) {
            List<BoughtUnits> all = Purchases.read(session);
            assertThat(all).extracting(BoughtUnits::name).containsExactlyInAnyOrder("chat-2026", "trial");
            BoughtUnits chat = named(all, "chat-2026");
            assertThat(chat.arn()).isEqualTo(monthly);
            assertThat(chat.modelId()).isEqualTo(LLAMA);
            assertThat(chat.units()).isEqualTo(2);
            assertThat(chat.state()).isEqualTo("InService");
            assertThat(chat.bound().term()).isEqualTo(CommitmentTerm.ONE_MONTH);
            assertThat(chat.bound().ends()).contains(Instant.parse("2026-02-10T09:00:00Z"));
            assertThat(chat.isOwned(NOW)).isTrue();
            assertThat(chat.isOwned(Instant.parse("2026-02-10T09:00:00Z"))).isFalse();
            assertThat(chat.whyNot()).contains("ended at 2026-02-10T09:00:00Z", "billed on until somebody deletes it");
            BoughtUnits trial = named(all, "trial");
            assertThat(trial.isOwned(NOW)).isFalse();
            assertThat(trial.whyNot()).contains("without commitment");
        }
    }

    private static BoughtUnits named(List<BoughtUnits> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** 660 tokens in one hour, 2,640 in another: 44 a minute in the busier. */
    @Test
    void useIsCountedByArn() {
        try (AwsSession session = account.session()) {
            Map<String, UnitUse> uses = UnitUses.of(session, List.of(monthly, "arn:aws:bedrock:x:1:unused"), NOW);
            assertThat(uses).containsOnlyKeys(monthly);
            UnitUse use = Optional.ofNullable(uses.get(monthly)).orElseThrow();
            assertThat(use).isEqualTo(new UnitUse(336, 2, 3, 3000, 300, 0, 44));
            assertThat(use.meanTokensPerMinute()).isEqualTo(3300.0 / (336 * 60));
        }
    }

    @Test
    void aFailedOneIsAskedForItsReasonAndNotOwned() {
        String failed = "{\"provisionedModelSummaries\":[{\"provisionedModelName\":\"f\",\"provisionedModelArn\":\""
                + monthly + "\",\"modelArn\":\"arn:aws:bedrock:us-west-2::foundation-model/m\","
                + "\"foundationModelArn\":\"arn:aws:bedrock:us-west-2::foundation-model/m\",\"modelUnits\":1,"
                + "\"desiredModelUnits\":1,\"status\":\"Failed\",\"commitmentDuration\":\"SixMonths\","
                + "\"creationTime\":\"2026-01-01T00:00:00Z\",\"commitmentExpirationTime\":\"2026-07-01T00:00:00Z\"}]}";
        Asked.next(new Asked.Answer("ListProvisionedModelThroughputs", 200, failed));
        Asked.next(new Asked.Answer("GetProvisionedModelThroughput", 200, "{\"failureMessage\":\"No capacity.\"}"));
        try (AwsSession session = account.session()) {
            BoughtUnits only = Purchases.read(session).get(0);
            assertThat(only.isOwned(NOW)).isFalse();
            assertThat(only.whyNot()).isEqualTo("has failed (No capacity.) and carries nothing");
            assertThat(Asked.operations())
                    .containsExactly(
                            "Bedrock:ListProvisionedModelThroughputs", "Bedrock:GetProvisionedModelThroughput");
        }
    }

    @Test
    void aRefusalNamesTheAction() {
        Asked.next(Asked.Answer.ofJson("ListProvisionedModelThroughputs", 403, "AccessDeniedException"));
        try (AwsSession session = account.session()) {
            assertThatThrownBy(() -> Purchases.read(session))
                    .isInstanceOf(AwsException.class)
                    .hasMessageContaining("bedrock:ListProvisionedModelThroughputs");
        }
    }

    @Test
    void theFileIsTheListThatAPlanReads() {
        Path file = folder.resolve("owned.yaml");
        try (AwsSession session = account.session()) {
            List<BoughtUnits> all = Purchases.read(session);
            OwnedFile.write(
                    file,
                    new OwnedFile.Head(LLAMA, "us-west-2", NOW),
                    List.of(new OwnedFile.Owned(
                            named(all, "chat-2026"), new BigDecimal("21.18"), "the bill\nof March", Optional.empty())),
                    List.of(named(all, "trial")));
        }
        assertThat(file).hasContent("""
                # Model units of meta.llama3-1-8b-instruct-v1:0 in us-west-2, read from the account at 2026-01-20T12:00:00Z.
                # For headroom plan --owned FILE; the list may also stand in a workload, under purchasing.
                # Not among them: trial, 1 model units, is without commitment and can be deleted at any time
                owned:
                  # 1 month from 2026-01-10T09:00:00Z, InService
                  # in 14 days CloudWatch counted nothing under its ARN
                  - name: "chat-2026"
                    modelUnits: 2
                    # the bill of March
                    usdPerHour: 21.18
                    ends: 2026-02-10T09:00:00Z
                """);
    }
}
