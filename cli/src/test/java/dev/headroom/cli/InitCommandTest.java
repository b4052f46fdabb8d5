package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.TypedName;
import dev.headroom.config.Workload;
import dev.headroom.config.file.ConfigFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new project: three files that say what is not known yet, and nothing that nobody said. */
class InitCommandTest {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    @TempDir
    private Path folder;

    private Path project;
    private Shell shell;

    @BeforeEach
    void open() {
        project = folder.resolve("new");
        shell = new Shell(folder);
    }

    private Shell.Said init(String... more) {
        String[] words = new String[6 + more.length];
        String[] first = {
            "init", LLAMA, "--region=us-west-2", "--name=support-chat", "--dir=" + project, "--output=text"
        };
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(more, 0, words, first.length, more.length);
        return shell.call(words);
    }

    @Test
    void whatNobodySaidIsRefusedUntilItIsFilledIn() {
        Shell.Said said = init();
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Fill in", ": timeZone", ": tokensPerMinute", ": outputBurndown");
        Shell.Said refused =
                shell.call("demand", "--workload=" + project.resolve("support-chat.yaml"), "--run=" + folder);
        assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err()).contains("support-chat.yaml:", "FILL_IN");
    }

    @Test
    void whatWasSaidStandsInTheFile() {
        Shell.Said said = init(
                "--time-zone=Europe/Berlin",
                "--tokens-per-minute=600000",
                "--output-burndown=1",
                "--deferrable-share=0.25");
        assertThat(said.code()).isZero();
        assertThat(said.out()).doesNotContain("Fill in").contains("headroom plan --workload " + project);
        ConfigFolder config = new ConfigFolder(Shell.repository().resolve("config"));
        Workload workload = config.workload(project.resolve("support-chat.yaml").toString());
        assertThat(workload.modelId()).isEqualTo(LLAMA);
        assertThat(workload.region()).isEqualTo("us-west-2");
        assertThat(workload.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(workload.quota().tokensPerMinute()).isEqualTo(600_000);
        assertThat(workload.deferrableShare()).isEqualTo(0.25);
        assertThat(config.targets(project.resolve("targets.yaml").toString())).isNotNull();
        assertThat(config.scenario(project.resolve("steps.yaml").toString()).name())
                .isEqualTo("steps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --time-zone=Mars/Phobos  | --time-zone is 'Mars/Phobos', must be a time zone; write its IANA name
            --tokens-per-minute=-5   | --tokens-per-minute is -5.0, must be
            --output-burndown=0      | --output-burndown is 0.0, must be
            --deferrable-share=20    | --deferrable-share is 20.0, must be
            --deferrable-share=NaN   | --deferrable-share is 'NaN', must be a finite number""")
    void aValueThatTheFileMayNotHaveIsRefusedByItsFlagAndNothingIsWritten(String flag, String refusal) {
        Shell.Said said = init(flag);
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains(refusal).doesNotContain("key '");
        assertThat(project).doesNotExist();
    }

    /** The file's reader takes no exponent. */
    @Test
    void aSmallShareIsWrittenDigitByDigit() {
        assertThat(init("--deferrable-share=1e-5").code()).isZero();
        assertThat(project.resolve("support-chat.yaml")).content().contains("deferrableShare: 0.00001");
    }

    @Test
    void theNextCommandsAndTheHintsBeginWithWhatWasTyped() {
        shell = shell.in(Map.of(TypedName.VARIABLE, "./headroom"));
        assertThat(init().out())
                .contains("  ./headroom usage import YOUR_USAGE.csv", "  ./headroom report --run ")
                .doesNotContain("  headroom ");
        assertThat(shell.call("init", LLAMA).err()).contains("See './headroom init --help'.");
        assertThat(TypedName.in(Map.of(TypedName.VARIABLE, "/my tools/headroom")))
                .isEqualTo("'/my tools/headroom'");
    }

    @Test
    void aModelThatBeginsLikeNoneIsRefusedWithAFewAndTheCommandThatListsAll() {
        Shell.Said said = shell.call("init", "llama3-1-8b", "--region=us-west-2", "--name=x", "--dir=" + project);
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err())
                .contains(LLAMA, "`headroom prices show --region us-west-2` lists those of the Region")
                .hasSizeLessThan(600);
        assertThat(shell.call("prices", "show", "--region=us-west-2").out().lines())
                .contains(LLAMA)
                .isSorted();
        assertThat(shell.call("prices", "show", "--region=nowhere-1").err())
                .contains("--region is 'nowhere-1', where no model has a price", "us-west-2");
    }

    /** One order wherever a reader meets it: what to type next, the readme, and the tutorial. */
    @Test
    void theNextCommandsAreThoseOfTheReadmeAndTheTutorial() throws IOException {
        List<String> printed = stages(init().out());
        assertThat(printed).containsExactly("usage", "leaks", "demand", "loadtest", "capacity", "plan", "report");
        List<String> readme = stages(project("README.md"));
        assertThat(readme).containsExactly("usage", "leaks", "demand", "plan", "report");
        assertThat(printed).containsSubsequence(readme);
        assertThat(stages(project("docs/tutorial.md")))
                .startsWith("usage", "leaks", "demand")
                .containsSubsequence(printed);
    }

    /** The lines of a page that work in the project's run folder. */
    private static String project(String page) throws IOException {
        return Files.readAllLines(Shell.repository().resolve(page)).stream()
                .filter(line -> line.contains("--run support-chat/run"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> stages(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.contains("headroom ") && line.contains(" --run "))
                .map(line -> line.replaceFirst("^.*?headroom ", "").split(" ", 2)[0])
                .toList();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        init();
        Path workload = project.resolve("support-chat.yaml");
        Files.writeString(workload, "mine");
        Files.delete(project.resolve("targets.yaml"));
        Shell.Said said = init();
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains(workload + " is there already; give another --dir, or remove it");
        assertThat(workload).hasContent("mine");
        assertThat(project.resolve("targets.yaml")).doesNotExist();
    }

    @Test
    void aModelWithoutAPriceIsRefusedWithTheNearest() {
        Shell.Said said =
                shell.call("init", "meta.llama3-1-8b-instruct", "--region=us-west-2", "--name=x", "--dir=" + project);
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains(LLAMA);
        assertThat(project).doesNotExist();
    }

    @Test
    void aNameThatIsNoFileNameIsRefused() {
        Shell.Said said = shell.call("init", LLAMA, "--region=us-west-2", "--name=../x", "--dir=" + project);
        assertThat(said.code()).isEqualTo(ExitCode.INPUT);
        assertThat(said.err()).contains("--name is '../x'", "where the project is to be, --dir says");
    }
}
