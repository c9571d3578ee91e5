package cn.postgres.tusk.cli;

import cn.postgres.tusk.report.Words;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what the parser of the command line says in its own. */
final class UsageWords {
    private UsageWords() {}

    static String of(ParameterException wrong, Words words) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, words);
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return words.say("missing", names(missing.getMissing()));
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return words.say("wrong-value", name(wrong.getArgSpec()), wrong.getValue());
        }
        return words.say("wrong-usage", String.valueOf(wrong.getMessage()));
    }

    private static String unmatched(UnmatchedArgumentException wrong, Words words) {
        String what = String.join(" ", wrong.getUnmatched());
        List<String> near = wrong.getSuggestions();
        return near.isEmpty()
                ? words.say("unknown", what)
                : words.say("unknown-nearest", what, String.join(words.say("or"), near));
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageWords::name).collect(Collectors.joining(" "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
