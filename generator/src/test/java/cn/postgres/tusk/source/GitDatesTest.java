package cn.postgres.tusk.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitDatesTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void needsGit() {
        try {
            new ProcessBuilder("git", "--version").start().waitFor();
        } catch (IOException | InterruptedException e) {
            System.out.println("GitDatesTest skipped: there is no git");
            Assumptions.abort("no git");
        }
    }

    private void git(String date, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_AUTHOR_DATE", date);
        builder.environment().put("GIT_COMMITTER_DATE", "2030-01-01T00:00:00+00:00");
        Process process = builder.start();
        assertEquals(true, process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), String.join(" ", command));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(String date) throws Exception {
        git(date, "add", "-A");
        git(date, "commit", "-q", "-m", "words", "--allow-empty");
    }

    private void repository() throws Exception {
        git("", "init", "-q", "-b", "main");
        write("content/大象 1.md", "a");
        write("content/b.md", "b");
        write("other/c.md", "c");
        commit("2019-01-02T03:04:05+08:00");
        write("content/大象 1.md", "a2");
        commit("2020-02-03T04:05:06+08:00");
        write("content/b\"quoted\".md", "q");
        commit("2018-05-05T00:00:00-05:00");
    }

    @Test
    void firstAndLastAuthorDateOfEachFile() throws Exception {
        repository();
        Outcome<Map<String, GitDates.Range>> outcome = GitDates.of(folder.resolve("content"));
        assertEquals(List.of(), outcome.problems());
        assertEquals(
                List.of("b\"quoted\".md", "b.md", "大象 1.md"),
                List.copyOf(outcome.value().keySet()));
        assertEquals(
                new GitDates.Range(
                        OffsetDateTime.parse("2019-01-02T03:04:05+08:00"),
                        OffsetDateTime.parse("2020-02-03T04:05:06+08:00"),
                        List.of("A")),
                outcome.value().get("大象 1.md"));
        assertEquals(
                OffsetDateTime.parse("2018-05-05T00:00:00-05:00"),
                outcome.value().get("b\"quoted\".md").first());
    }

    @Test
    void wholeRepositoryHasPathsFromItsTop() throws Exception {
        repository();
        assertEquals(
                List.of("content/b\"quoted\".md", "content/b.md", "content/大象 1.md", "other/c.md"),
                List.copyOf(GitDates.of(folder).value().keySet()));
    }

    @Test
    void renamedFileKeepsItsFirstDate() throws Exception {
        git("", "init", "-q", "-b", "main");
        write("content/old.md", "the same words\n".repeat(20));
        commit("2015-01-01T00:00:00+08:00");
        git("", "mv", "content/old.md", "content/new.md");
        commit("2016-01-01T00:00:00+08:00");
        write("content/old.md", "another file of the old name\n");
        commit("2017-01-01T00:00:00+08:00");
        Map<String, GitDates.Range> dates =
                GitDates.of(folder.resolve("content")).value();
        assertEquals(
                OffsetDateTime.parse("2015-01-01T00:00:00+08:00"),
                dates.get("new.md").first());
        assertEquals(
                OffsetDateTime.parse("2016-01-01T00:00:00+08:00"),
                dates.get("new.md").last());
        assertEquals(
                OffsetDateTime.parse("2017-01-01T00:00:00+08:00"),
                dates.get("old.md").first());
    }

    @Test
    void authorsAreNamedByCommitsAndNeverByAddress() throws Exception {
        git("", "init", "-q", "-b", "main");
        for (String author : List.of("乙", "甲", "甲", "someone@example.org", "helper[bot]")) {
            write("content/a.md", author + System.nanoTime());
            git("2020-01-01T00:00:00+08:00", "add", "-A");
            git(
                    "2020-01-01T00:00:00+08:00",
                    "-c",
                    "user.name=" + author,
                    "commit",
                    "-q",
                    "-m",
                    "words",
                    "--author=" + author + " <a@example.org>");
        }
        assertEquals(
                List.of("甲", "乙"),
                GitDates.of(folder.resolve("content")).value().get("a.md").authors());
    }

    @Test
    void shallowCloneHasNoDatesButAWarning() throws Exception {
        repository();
        git("", "clone", "-q", "--depth", "1", folder.toUri().toString(), "shallow");
        Outcome<Map<String, GitDates.Range>> outcome = GitDates.of(folder.resolve("shallow/content"));
        assertEquals(Map.of(), outcome.value());
        assertEquals(
                List.of(ProblemCode.GIT_SHALLOW),
                outcome.problems().stream().map(problem -> problem.code()).toList());
    }

    @Test
    void noRepositoryHasNoDates() {
        assertEquals(Outcome.of(Map.of()), GitDates.of(folder));
        assertEquals(Outcome.of(Map.of()), GitDates.of(folder.resolve("nowhere")));
    }

    @Test
    void repositoryWithoutCommitsHasNoDates() throws Exception {
        git("", "init", "-q");
        assertEquals(Outcome.of(Map.of()), GitDates.of(folder));
    }

    @Test
    void hostileConfigurationRunsNothing() throws Exception {
        repository();
        String trap = "touch '" + folder.resolve("trapped") + "'; cat";
        git("", "config", "core.fsmonitor", trap);
        git("", "config", "core.pager", trap);
        git("", "config", "pager.log", trap);
        git("", "config", "diff.external", trap);
        git("", "config", "gpg.program", trap);
        git("", "config", "log.showSignature", "true");
        git("", "config", "diff.trap.textconv", trap);
        git("", "config", "diff.trap.command", trap);
        git("", "config", "filter.trap.clean", trap);
        git("", "config", "core.sshCommand", trap);
        git("", "config", "alias.log", "!" + trap);
        git("", "config", "alias.rev-parse", "!" + trap);
        Files.writeString(folder.resolve(".gitattributes"), "*.md diff=trap filter=trap\n");
        Files.deleteIfExists(folder.resolve("trapped"));
        Outcome<Map<String, GitDates.Range>> outcome = GitDates.of(folder.resolve("content"));
        assertEquals(3, outcome.value().size());
        assertFalse(Files.exists(folder.resolve("trapped")), "a program of the repository was run");
    }
}
