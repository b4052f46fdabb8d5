package dev.headroom.emulator.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.profile.Profile;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceUnavailableException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

/** The router of docs/examples, compiled as a reader would and sent against an emulator that refuses on purpose. */
class ProvisionedFirstTest {

    private static final String FIRST = "anthropic.claude-3-haiku-20240307-v1:0";
    private static final String SECOND = "meta.llama3-1-8b-instruct-v1:0";
    private static final String ON_DEMAND = "amazon.nova-lite-v1:0";

    private static final Emulator EMULATOR = Emulator.start(
            new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 50), Clock.systemUTC());
    private static final Http HTTP = new Http(EMULATOR.endpoint());

    @TempDir
    private static Path classes;

    private static Class<?> router;

    private static final BedrockRuntimeClient CLIENT = BedrockRuntimeClient.builder()
            .endpointOverride(EMULATOR.endpoint())
            .region(Region.US_WEST_2)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("headroom", "headroom")))
            .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
            .build();

    private static final Message MESSAGE = Message.builder()
            .role(ConversationRole.USER)
            .content(ContentBlock.fromText("one two three"))
            .build();

    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @BeforeAll
    static void compile() throws Exception {
        int problems = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-proc:none", "-d", classes.toString(), source());
        assertThat(problems).isZero();
        router = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ProvisionedFirstTest.class.getClassLoader())
                .loadClass("ProvisionedFirst");
    }

    private static String source() {
        return Path.of("../../docs/examples/ProvisionedFirst.java")
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        EMULATOR.close();
    }

    @AfterEach
    void nothingIsWrongAnyMore() {
        wrong("");
    }

    private static void wrong(String faults) {
        assertThat(HTTP.send("PUT", "/headroom/faults", "{\"faults\":[" + faults + "]}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String fault(String fault, String... models) {
        return "{\"fault\":\"" + fault + "\",\"share\":1,\"models\":[\"" + String.join("\",\"", models) + "\"]}";
    }

    private Object router() throws ReflectiveOperationException {
        Constructor<?> made = router.getConstructor(List.class, String.class, Duration.class, InstantSource.class);
        return made.newInstance(List.of(FIRST, SECOND), ON_DEMAND, Duration.ofMillis(200), (InstantSource) () -> now);
    }

    private void send(Object to) throws Throwable {
        Function<String, ConverseResponse> request = id -> {
            asked.add(id);
            return CLIENT.converse(call -> call.modelId(id).messages(MESSAGE));
        };
        Method send = router.getMethod("send", Function.class);
        try {
            send.invoke(to, request);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void requestsBeginWithOneAfterAnotherInTurn() throws Throwable {
        Object router = router();
        for (int i : IntStream.range(0, 4).toArray()) {
            assertThat(asked).hasSize(i);
            send(router);
        }
        assertThat(asked).containsExactly(FIRST, SECOND, FIRST, SECOND);
    }

    @Test
    void whatOneRefusesGoesToTheNextAndOnDemandOnlyWhenAllRefuse() throws Throwable {
        Object router = router();
        wrong(fault("throttle", FIRST));
        send(router);
        assertThat(asked).containsExactly(FIRST, SECOND);
        asked.clear();
        now = now.plusSeconds(1);
        wrong(fault("throttle", FIRST, SECOND));
        send(router);
        assertThat(asked).containsExactly(SECOND, FIRST, ON_DEMAND);
    }

    @Test
    void whatRefusedIsNotAskedAgainUntilItHasRested() throws Throwable {
        Object router = router();
        wrong(fault("throttle", FIRST, SECOND));
        send(router);
        asked.clear();
        now = now.plusMillis(199);
        send(router);
        assertThat(asked).containsExactly(ON_DEMAND);
        asked.clear();
        wrong("");
        now = now.plusMillis(1);
        send(router);
        assertThat(asked).containsExactly(FIRST);
    }

    @Test
    void anotherErrorIsThrownAndNothingIsAskedTwice() throws Throwable {
        Object router = router();
        wrong(fault("unavailable", FIRST));
        assertThatThrownBy(() -> send(router)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(asked).containsExactly(FIRST);
    }

    @Test
    void whatOnDemandRefusesTooIsThrownAsItCame() throws Throwable {
        Object router = router();
        wrong("{\"fault\":\"throttle\",\"share\":1}");
        assertThatThrownBy(() -> send(router)).isInstanceOf(ThrottlingException.class);
        assertThat(asked).containsExactly(FIRST, SECOND, ON_DEMAND);
    }
}
