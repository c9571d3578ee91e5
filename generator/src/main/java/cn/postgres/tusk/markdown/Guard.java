package cn.postgres.tusk.markdown;

import java.util.List;

final class Guard {
    Guard(int nesting) {}

    Guarded check(String body) {
        return new Guarded(body, List.of());
    }
}
