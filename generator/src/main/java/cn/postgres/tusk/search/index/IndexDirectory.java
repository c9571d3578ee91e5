package cn.postgres.tusk.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * The files of an index. Norms are read into memory when they are opened: Lucene asks for one byte of them per posting
 * while it writes or merges, and a file would be read anew for most of these. Files are not mapped, so that a folder
 * can be moved and deleted on every system.
 */
final class IndexDirectory extends FilterDirectory {
    private static final String NORMS = ".nvd";

    /** @throws IOException if the folder is not there and cannot be made */
    IndexDirectory(Path folder) throws IOException {
        super(new NIOFSDirectory(folder));
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        if (!name.endsWith(NORMS)) {
            return super.openInput(name, context);
        }
        try (IndexInput file = super.openInput(name, context)) {
            byte[] bytes = new byte[Math.toIntExact(file.length())];
            file.readBytes(bytes, 0, bytes.length);
            return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(ByteBuffer.wrap(bytes))), name);
        }
    }
}
