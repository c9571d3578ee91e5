package cn.postgres.tusk.bundler;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.NodeTraversal;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives properties that the modules use among themselves short names. Which these are is listed: a name that the platform
 * or a caller knows may not be. A name that is not listed stays as it is, which costs some bytes. For one use.
 */
final class PropertyRenaming implements NodeTraversal.Callback {
    private static final Set<String> INTERNAL =
            Set.of(("alternatives allowed allowedPages answering anywhere beginning begun"
                            + " best block blockShift bucket byte completion containing correct dates docs exactly excluded facetsOf"
                            + " fields file folded folding followers following freq front fronts ids inTitle labels long loaded lookup"
                            + " many mend mostPages norm norms orPairs pairs phrase pieces pinyin postings quoted removed sections"
                            + " shard shardOf shards shown span stats stem step stream string strings specials suggest sum sure synonyms"
                            + " tally telling term terms thorough titleHits types units unknown varint weight weighted weights words"
                            + " wordsLike written starts")
                    .split(" "));

    private static final String CHARACTERS = "etnrosaiclufhdpmgbvwyxkjqz";

    private final @Nullable Node externs;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<Node>> places = new HashMap<>();

    private PropertyRenaming(@Nullable Node externs) {
        this.externs = externs;
    }

    /** Renames what has been compiled: the same names in all programs. */
    static void rename(Compiler compiler) {
        PropertyRenaming renaming = new PropertyRenaming(compiler.getRoot().getFirstChild());
        NodeTraversal.traverse(compiler, compiler.getRoot(), renaming);
        renaming.rename();
    }

    @Override
    public boolean shouldTraverse(NodeTraversal traversal, Node node, @Nullable Node parent) {
        return node != externs;
    }

    @Override
    public void visit(NodeTraversal traversal, Node node, @Nullable Node parent) {
        if (node.isGetProp() || node.isOptChainGetProp() || node.isStringKey() || node.isMemberFunctionDef()) {
            String name = node.getString();
            Node owner = node.getFirstChild();
            if (!node.isGetProp() || owner == null || !owner.matchesName("$")) {
                taken.add(name);
            }
            if (INTERNAL.contains(name) && !node.isQuotedStringKey()) {
                places.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
            }
        }
    }

    private void rename() {
        List<String> names = new ArrayList<>(places.keySet());
        names.sort(Comparator.<String>comparingInt(
                        name -> -places.getOrDefault(name, List.of()).size())
                .thenComparing(Comparator.naturalOrder()));
        Iterator<String> others = IntStream.iterate(0, number -> number + 1)
                .mapToObj(PropertyRenaming::name)
                .filter(name -> !taken.contains(name))
                .iterator();
        for (String name : names) {
            String other = others.next();
            places.getOrDefault(name, List.of()).forEach(node -> node.setString(other));
        }
    }

    private static String name(int number) {
        int one = CHARACTERS.length();
        String last = CHARACTERS.substring(number % one, number % one + 1);
        return number < one ? last : name(number / one - 1) + last;
    }
}
