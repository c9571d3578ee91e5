package cn.postgres.tusk.model;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What version control knows of a source file. Immutable.
 *
 * @param changed when it was last written, in the site's zone
 * @param contributors names of its authors, as they sign; most commits first
 */
public record FileHistory(OffsetDateTime changed, List<String> contributors) {
    public FileHistory {
        contributors = List.copyOf(contributors);
    }
}
