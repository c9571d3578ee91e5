package cn.postgres.tusk.asset;

import cn.postgres.tusk.model.Output;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The service worker of a site. A worker answers for the folder it stands in and must keep its name, so that what stands at
 * the root is one line that loads the theme's script by its fingerprinted name: it changes when the script does, and then
 * browsers replace the worker. Pure functions.
 */
public final class OfflineWorker {
    /** Where the worker stands. */
    public static final String FILE = "sw.js";

    private static final String SCRIPT = "scripts/offline.js";

    private OfflineWorker() {}

    /** The worker; empty where the theme has no script for it. */
    public static Optional<Output> of(Assets assets) {
        return Optional.ofNullable(assets.names().get(SCRIPT))
                .map(name -> new Output(FILE, ("importScripts(\"" + name + "\");\n").getBytes(StandardCharsets.UTF_8)));
    }
}
