package cn.postgres.tusk.bundler;

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.JSChunk;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes programs of modules small: simple optimisations, names of variables but not of properties. Pure functions. */
final class Minifier {
    /** What the functions around the programs, and the platform, provide. */
    private static final SourceFile PROVIDED =
            SourceFile.fromCode("provided.js", "var PORT, LOAD, OUT, MORE, core, $;");

    private Minifier() {}

    /**
     * A program of modules.
     *
     * @param name unique
     * @param modules texts by file name, each behind what it imports
     * @param start a module that imports from them and is the program's last
     */
    record Program(String name, Map<String, String> modules, String start) {}

    /**
     * Minifies programs, each of which may use the modules of those before; names they share become properties of
     * {@code $}.
     *
     * @return a script for each, to be put into a function
     * @throws IllegalStateException for modules that are not JavaScript
     */
    static List<String> minify(List<Program> programs) {
        Compiler compiler = new Compiler(System.err);
        List<JSChunk> chunks = new ArrayList<>();
        for (Program program : programs) {
            JSChunk chunk = chunk(program);
            chunks.forEach(chunk::addDependency);
            chunks.add(chunk);
        }
        if (!compiler.compileChunks(List.of(PROVIDED), chunks, options()).success) {
            throw new IllegalStateException("the modules cannot be minified");
        }
        PropertyRenaming.rename(compiler);
        Renaming.rename(compiler);
        return chunks.stream().map(compiler::toSource).toList();
    }

    private static JSChunk chunk(Program program) {
        JSChunk chunk = new JSChunk(program.name());
        program.modules().forEach((name, text) -> chunk.add(SourceFile.fromCode(name, text)));
        chunk.add(SourceFile.fromCode("start-" + program.name() + ".js", program.start()));
        return chunk;
    }

    private static CompilerOptions options() {
        CompilerOptions options = new CompilerOptions();
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setWrappedOutputOptimizations(options);
        WarningLevel.QUIET.setOptionsForWarningLevel(options);
        options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
        options.setLanguageOut(LanguageMode.ECMASCRIPT_NEXT);
        options.setRenamePrefixNamespace("$");
        options.setOutputCharset(StandardCharsets.UTF_8);
        options.setEmitUseStrict(false);
        options.setLineLengthThreshold(Integer.MAX_VALUE);
        return options;
    }
}
