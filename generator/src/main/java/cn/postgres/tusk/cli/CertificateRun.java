package cn.postgres.tusk.cli;

import cn.postgres.tusk.certificate.NumberHash;
import cn.postgres.tusk.certificate.Register;
import cn.postgres.tusk.data.CsvReader;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.report.Screen;
import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.report.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the register of certificates of a table of numbers. Immutable, safe for threads as far as the screen is. */
final class CertificateRun {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    /** A shorter number is found by trying. */
    private static final int SHORTEST = 4;

    private final Screen screen;
    private final Words words;
    private final TextReport text;

    CertificateRun(Language language, Screen screen) {
        this.screen = screen;
        this.words = SiteRun.words(language);
        this.text = new TextReport(language, id -> SiteRun.label(id, language));
    }

    /**
     * Writes all or nothing. An existing register keeps its salt, and what it holds is replaced.
     *
     * @param table CSV with the columns number, level and year; others, names above all, are not looked at
     * @param rounds for a new register
     */
    Result write(Path table, Path output, int rounds) {
        try {
            Outcome<Optional<Value>> rows = CsvReader.read(table.toString(), Files.readString(table), 1);
            if (rows.value().isEmpty() || !rows.problems().isEmpty()) {
                rows.problems().forEach(this::say);
                screen.error(words.say("certificates-columns", table));
                return Result.PROBLEMS;
            }
            List<Register.Certificate> certificates = new ArrayList<>();
            for (Value row : ((Value.Sequence) rows.value().get()).items()) {
                Register.Certificate certificate = certificate((Value.Mapping) row);
                if (certificate == null) {
                    screen.error(words.say("certificates-row", table, row.mark().line()));
                    return Result.PROBLEMS;
                }
                certificates.add(certificate);
            }
            return write(certificates, output, rounds);
        } catch (IOException e) {
            screen.error(words.say("certificates-failed", String.valueOf(e.getMessage())));
            return Result.PROBLEMS;
        }
    }

    private Result write(List<Register.Certificate> certificates, Path output, int rounds) throws IOException {
        Optional<NumberHash> former =
                Files.exists(output) ? Register.hashOf(Files.readString(output)) : Optional.empty();
        if (Files.exists(output) && former.isEmpty()) {
            screen.error(words.say("certificates-other", output));
            return Result.PROBLEMS;
        }
        Register register = Register.of(former.orElseGet(() -> NumberHash.random(rounds)), certificates);
        Files.writeString(output, register.text());
        screen.info(words.say("certificates-written", register.lines().size(), output));
        return Result.BUILT;
    }

    private static Register.@Nullable Certificate certificate(Value.Mapping row) {
        String number = cell(row, "number", "编号");
        String level = cell(row, "level", "级别").replaceAll("\\s+", "");
        String year = cell(row, "year", "年份");
        boolean whole = NumberHash.normalised(number).length() >= SHORTEST && !level.isEmpty();
        return whole && YEAR.matcher(year).matches()
                ? new Register.Certificate(number, level, Integer.parseInt(year))
                : null;
    }

    private static String cell(Value.Mapping row, String key, String keyZh) {
        Value value = row.get(key) == null ? row.get(keyZh) : row.get(key);
        return value instanceof Value.Scalar scalar ? scalar.text().strip() : "";
    }

    private void say(Problem problem) {
        screen.error(text.line(problem));
    }
}
