package cn.postgres.tusk.data;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document (https://yaml.org/spec/1.2.2/) into values. First step of every YAML header and data
 * file. Tags build nothing, {@code <<} is an ordinary key. Stateless.
 */
public final class YamlReader {
    private YamlReader() {}

    /**
     * The document of a data file.
     *
     * @param path for the places of problems
     * @param firstLine line of the file at which the text begins
     * @return empty when there is nothing but comments, or after an error
     */
    public static Outcome<Optional<Value>> read(String path, String text, int firstLine) {
        List<Problem> problems = new ArrayList<>();
        YamlEvents events = new YamlEvents(path, text, firstLine, problems);
        try {
            return new Outcome<>(events.document(), problems);
        } catch (SyntaxException | YamlEngineException e) {
            problems.add(problem(e, ProblemCode.DATA_SYNTAX, path, text, firstLine));
            return new Outcome<>(Optional.empty(), problems);
        }
    }

    /**
     * The fields of a header. After an error, those before it are kept, so that a page keeps its title.
     *
     * @param firstLine line of the file at which the text begins
     */
    public static Outcome<Value.Mapping> readHeader(String path, String text, int firstLine) {
        List<Problem> problems = new ArrayList<>();
        YamlEvents events = new YamlEvents(path, text, firstLine, problems);
        Value.Mapping none = new Value.Mapping(List.of(), new Mark(firstLine, 1));
        try {
            Optional<Value> value = events.document();
            if (value.isEmpty() || isNull(value.get())) {
                return new Outcome<>(none, problems);
            }
            if (value.get() instanceof Value.Mapping mapping) {
                return new Outcome<>(mapping, problems);
            }
            problems.add(
                    YamlErrors.notMapping(path, text, firstLine, value.get().mark()));
            return new Outcome<>(none, problems);
        } catch (SyntaxException | YamlEngineException e) {
            problems.add(problem(e, ProblemCode.HEADER_SYNTAX, path, text, firstLine));
            return new Outcome<>(events.partial().orElse(none), problems);
        }
    }

    private static boolean isNull(Value value) {
        return value instanceof Value.Scalar scalar && scalar.kind() == Value.Kind.NULL;
    }

    private static Problem problem(RuntimeException e, ProblemCode code, String path, String text, int firstLine) {
        SyntaxException syntax =
                e instanceof SyntaxException own ? own : YamlErrors.translate((YamlEngineException) e, text, firstLine);
        Place place = new Place(path, syntax.mark().line(), syntax.mark().column());
        return syntax.isDepth()
                ? Problem.of(ProblemCode.NESTING_TOO_DEEP, place, Bounds.DEPTH)
                : syntax.syntax().problem(code, place, syntax.detail());
    }
}
