package cn.postgres.tusk.search.export;

import cn.postgres.tusk.search.analysis.TuskAnalyzer;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;

/** Writes the root, the one file with a fixed name, from which all others are found. One thread. */
final class RootWriter {
    private final ByteSink root = new ByteSink();

    RootWriter(int pages) {
        root.put('T')
                .put('K')
                .put(BrowserIndex.FORMAT)
                .varint(TuskAnalyzer.VERSION)
                .varint(pages);
    }

    RootWriter statistics(IndexReader index) throws IOException {
        for (int field = 0; field < SearchedField.count(); field++) {
            if (SearchedField.at(field).isScored()) {
                Terms terms = MultiTerms.getTerms(index, SearchedField.at(field).lucene());
                root.varint(terms == null ? 0 : terms.getSumTotalTermFreq());
                root.varint(terms == null ? 0 : terms.getDocCount());
            }
        }
        return this;
    }

    RootWriter types(List<String> types) {
        return strings(types);
    }

    RootWriter pages(PageBlocks blocks) {
        root.put(blocks.shift()).varint(blocks.count()).append(blocks.names());
        return this;
    }

    RootWriter terms(TermFiles terms) {
        root.varint(terms.count()).append(terms.names());
        return this;
    }

    RootWriter names(int... names) {
        for (int name : names) {
            root.name(name);
        }
        return this;
    }

    RootWriter synonyms(List<List<String>> groups) {
        root.varint(groups.size());
        groups.forEach(this::strings);
        return this;
    }

    /** What is left, coded. */
    RootWriter norms(PageNorms norms, Separators separators) {
        ArithmeticCoder coder = new ArithmeticCoder();
        for (ByteSink stream : List.of(norms.all(SearchedField.BODY), separators.firsts(), separators.rests())) {
            root.varint(stream.size());
            coder.add(stream);
        }
        root.append(coder.finish());
        return this;
    }

    private RootWriter strings(List<String> strings) {
        root.varint(strings.size());
        strings.forEach(root::string);
        return this;
    }

    ByteSink bytes() {
        return root;
    }
}
