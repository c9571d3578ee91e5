package cn.postgres.tusk.bundler;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.NodeTraversal;
import com.google.javascript.jscomp.Scope;
import com.google.javascript.jscomp.Var;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives variables the names that compress best: in each scope the same few in order of appearance, those of outer scopes
 * again where these are not used. Closure's own names differ from function to function, which costs six percent of the
 * compressed size. For one use.
 */
final class Renaming implements NodeTraversal.ScopedCallback {
    /** The more frequent a character is in programs, the earlier. */
    private static final String CHARACTERS = "etnrosaiclufhdpmgbvwyxkjqzTESNRAOILCUDPMFHGBVYWXKJQZ_";

    private static final Set<String> KEYWORDS =
            Set.of("as", "do", "for", "if", "in", "is", "let", "new", "of", "try", "var");

    private final @Nullable Node externs;
    private final List<Scope> scopes = new ArrayList<>();
    private final Map<Var, List<Node>> places = new LinkedHashMap<>();
    private final Map<Node, Set<Var>> used = new HashMap<>();
    private final Map<Var, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(KEYWORDS);

    private Renaming(@Nullable Node externs) {
        this.externs = externs;
    }

    /** Renames what has been compiled. */
    static void rename(Compiler compiler) {
        Renaming renaming = new Renaming(compiler.getRoot().getFirstChild());
        NodeTraversal.builder().setCompiler(compiler).setCallback(renaming).traverse(compiler.getRoot());
        renaming.rename();
    }

    @Override
    public void enterScope(NodeTraversal traversal) {
        scopes.add(traversal.getScope());
    }

    @Override
    public void exitScope(NodeTraversal traversal) {}

    @Override
    public boolean shouldTraverse(NodeTraversal traversal, Node node, @Nullable Node parent) {
        return node != externs;
    }

    @Override
    public void visit(NodeTraversal traversal, Node node, @Nullable Node parent) {
        if (!node.isName() || node.getString().isEmpty()) {
            return;
        }
        Scope scope = traversal.getScope();
        Var variable = scope.getVar(node.getString());
        if (variable == null || variable.isArguments() || isProvided(variable)) {
            taken.add(node.getString());
            return;
        }
        places.computeIfAbsent(variable, key -> new ArrayList<>()).add(node);
        Node home = variable.getScope().getRootNode();
        for (Scope one = scope; one != null; one = one.getRootNode() == home ? null : one.getParent()) {
            used.computeIfAbsent(one.getRootNode(), key -> new HashSet<>()).add(variable);
        }
    }

    private boolean isProvided(Var variable) {
        Node node = variable.getNameNode();
        while (node != null && node != externs) {
            node = node.getParent();
        }
        return node == externs || variable.getNameNode() == null;
    }

    /** Outer scopes come before inner ones, so that what an inner one must leave alone has its name. */
    private void rename() {
        Map<Node, List<Var>> own = new HashMap<>();
        places.keySet()
                .forEach(variable -> own.computeIfAbsent(variable.getScope().getRootNode(), key -> new ArrayList<>())
                        .add(variable));
        for (Scope scope : scopes) {
            List<Var> variables = new ArrayList<>(own.getOrDefault(scope.getRootNode(), List.of()));
            if (scope.isGlobal()) {
                variables.sort(Comparator.comparing(
                        variable -> -places.getOrDefault(variable, List.of()).size()));
            }
            Scope parent = scope.getParent();
            boolean joined = parent != null && (scope.isFunctionBlockScope() || parent.isCatchScope());
            name(variables, scope, joined ? own.getOrDefault(parent.getRootNode(), List.of()) : List.of());
        }
        places.forEach((variable, nodes) -> nodes.forEach(node -> node.setString(names.get(variable))));
    }

    /**
     * Names the variables of a scope.
     *
     * @param beside parameters, which the variables of a body may not hide
     */
    private void name(List<Var> variables, Scope scope, List<Var> beside) {
        Set<String> forbidden = new HashSet<>(taken);
        Stream.concat(used.getOrDefault(scope.getRootNode(), Set.of()).stream(), beside.stream())
                .filter(names::containsKey)
                .forEach(variable -> forbidden.add(names.get(variable)));
        int next = 0;
        for (Var variable : variables) {
            String name;
            do {
                name = name(next++);
            } while (forbidden.contains(name));
            names.put(variable, name);
        }
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number + 1; rest > 0; rest = (rest - 1) / CHARACTERS.length()) {
            name.append(CHARACTERS.charAt((rest - 1) % CHARACTERS.length()));
        }
        return name.toString();
    }
}
