package cn.postgres.tusk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigReferenceTest {
    /** With {@code -Dtusk.write=true} the page is written instead of compared. */
    @Test
    void theCommittedPageDocumentsEveryKeyWithItsDefault() throws IOException {
        Path page = Path.of("CONFIG.md");
        if (Boolean.getBoolean("tusk.write")) {
            Files.writeString(page, ConfigReference.markdown(), StandardCharsets.UTF_8);
        }
        assertEquals(ConfigReference.markdown(), Files.readString(page, StandardCharsets.UTF_8));
    }
}
