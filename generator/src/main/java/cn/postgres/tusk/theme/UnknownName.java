package cn.postgres.tusk.theme;

import io.pebbletemplates.pebble.error.PebbleException;

/** A template named an asset or a string that the theme does not have. Never leaves this package. */
final class UnknownName extends PebbleException {
    private static final long serialVersionUID = 1;

    private final String nearest;

    UnknownName(String what, String nearest, int line, String template) {
        super(null, what, line, template);
        this.nearest = nearest;
    }

    String nearest() {
        return nearest;
    }
}
