package cn.postgres.tusk.search.browser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The browser's modules of search, run on the JVM as they stand in the source folder, their imports of each other
 * included. What a browser has and the language has not (fetch, workers, streams) is missing, but for TextDecoder and
 * TextEncoder of UTF-8: hand it in. Arguments may be strings (lone surrogates survive), numbers, booleans, {@code
 * byte[]} (a Uint8Array), lists of these (an array), {@code Function<String, byte[]>} (a function that returns a
 * promise of a Uint8Array; what it throws rejects the promise) and values that came from here. A promise that a call returns is
 * awaited, which goes as far as no timer is needed. An interpreter, some hundred times slower than a browser. Not safe
 * for threads.
 */
public final class JsModules implements AutoCloseable {
    private static final String GLUE = """
            globalThis.TextDecoder = class { constructor(name = 'utf-8') { this.name = name } decode(bytes) { return $decode(bytes ?? [], this.name) } };
            globalThis.TextEncoder = class { encode(text = '') { return $glue.bytes($encode(text)) } };
            globalThis.$glue = {
              bytes: buffer => new Uint8Array(new ArrayBuffer(buffer)),
              array: list => Array.from(list),
              later: f => async text => $glue.bytes(f(text)),
              settle: promise => {
                const box = { state: 'pending' };
                Promise.resolve(promise).then(
                  value => { box.state = 'done'; box.value = value },
                  error => { box.state = 'failed'; box.value = error });
                return box;
              },
              json: value => JSON.stringify(value),
            };
            """;

    private final Path folder;
    private final Context context;
    private final Value glue;
    private final Map<String, Value> modules = new HashMap<>();

    private JsModules(Path folder) {
        this.folder = folder.toAbsolutePath();
        FileSystem files = FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem());
        context = Context.newBuilder("js")
                .allowHostAccess(HostAccess.newBuilder(HostAccess.EXPLICIT)
                        .allowBufferAccess(true)
                        .build())
                .allowIO(IOAccess.newBuilder().fileSystem(files).build())
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .build();
        Value globals = context.getBindings("js");
        globals.putMember("$decode", (ProxyExecutable)
                arguments -> new String(bytes(arguments[0]), Charset.forName(arguments[1].asString())));
        globals.putMember("$encode", (ProxyExecutable)
                arguments -> ByteBuffer.wrap(arguments[0].asString().getBytes(StandardCharsets.UTF_8)));
        context.eval("js", GLUE);
        glue = globals.getMember("$glue");
    }

    /** The modules of {@code generator/src/main/web/search}. */
    public static JsModules open() {
        return new JsModules(Path.of("src/main/web/search"));
    }

    /** Calls what a module exports, {@code call("analysis.js", "fold", "Ａ", null)}; awaits a promise. */
    public Value call(String module, String export, Object... arguments) throws IOException {
        return await(export(module, export).execute(arguments(arguments)));
    }

    /** Calls a method of a value that came from here, and awaits a promise. */
    public Value invoke(Value object, String method, Object... arguments) {
        return await(object.invokeMember(method, arguments(arguments)));
    }

    /** The same as {@link #call}, and what JSON.stringify makes of the result, where a lone surrogate is an escape. */
    public String json(String module, String export, Object... arguments) throws IOException {
        return json(call(module, export, arguments));
    }

    public String json(Value value) {
        return glue.invokeMember("json", value).asString();
    }

    /** Anything a module exports. */
    public Value export(String module, String name) throws IOException {
        Value exports = modules.get(module);
        if (exports == null) {
            String text = "export * as module from '" + folder.resolve(module).toUri() + "'";
            exports = context.eval(
                            Source.newBuilder("js", text, module + ".entry.mjs").build())
                    .getMember("module");
            modules.put(module, exports);
        }
        Value export = exports.getMember(name);
        if (export == null) {
            throw new IllegalArgumentException(module + " has no export " + name);
        }
        return export;
    }

    /** What an expression gives: options for a call, a function that puts several calls together. */
    public Value eval(String expression) {
        return context.eval("js", "(" + expression + ")");
    }

    /** The bytes of a Uint8Array or an array. */
    public static byte[] bytes(Value array) {
        byte[] bytes = new byte[(int) array.getArraySize()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) array.getArrayElement(i).asInt();
        }
        return bytes;
    }

    @Override
    public void close() {
        context.close();
    }

    private Value await(Value result) {
        Value box = glue.invokeMember("settle", result);
        String state = box.getMember("state").asString();
        if (state.equals("failed")) {
            throw new JsError(box.getMember("value"));
        }
        if (state.equals("pending")) {
            throw new IllegalStateException("a promise waits for something that is not here");
        }
        return box.getMember("value");
    }

    private Object[] arguments(Object... arguments) {
        List<Object> passed = new ArrayList<>();
        for (Object argument : arguments) {
            passed.add(argument(argument));
        }
        return passed.toArray();
    }

    @SuppressWarnings("unchecked")
    private Object argument(Object argument) {
        if (argument instanceof byte[] bytes) {
            return glue.invokeMember("bytes", ByteBuffer.wrap(bytes));
        }
        if (argument instanceof List<?> list) {
            return glue.invokeMember("array", ProxyArray.fromArray(arguments(list.toArray())));
        }
        if (argument instanceof Function<?, ?> function) {
            Function<String, byte[]> known = (Function<String, byte[]>) function;
            return glue.invokeMember(
                    "later", (ProxyExecutable) texts -> ByteBuffer.wrap(known.apply(texts[0].asString())));
        }
        return argument;
    }

    /** What a module threw or a promise was rejected with. */
    public static final class JsError extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Value value;

        private JsError(Value value) {
            super(value.toString());
            this.value = value;
        }

        /** Its property {@code code}, or an empty string. */
        public String code() {
            Value code = value.hasMembers() ? value.getMember("code") : null;
            return code == null || code.isNull() ? "" : code.toString();
        }
    }
}
