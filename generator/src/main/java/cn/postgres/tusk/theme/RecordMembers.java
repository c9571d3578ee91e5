package cn.postgres.tusk.theme;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a template may read of a value: the components of records and their own methods without parameters. Everything
 * else that Java objects have stays out of reach. An unknown name is an error that offers the nearest known one.
 */
final class RecordMembers implements AttributeResolver {
    private final Map<Class<?>, Map<String, Method>> members = new ConcurrentHashMap<>();

    @Override
    public @Nullable ResolvedAttribute resolve(
            Object instance,
            Object attribute,
            Object @Nullable [] argumentValues,
            ArgumentsNode arguments,
            EvaluationContextImpl context,
            String template,
            int line) {
        if (!(instance instanceof Record)) {
            return null;
        }
        Map<String, Method> known = members.computeIfAbsent(instance.getClass(), RecordMembers::read);
        String name = String.valueOf(attribute);
        Method method = known.get(name);
        if (method == null) {
            throw new AttributeNotFoundException(null, Nearest.to(name, known.keySet()), name, line, template);
        }
        try {
            return new ResolvedAttribute(method.invoke(instance));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new PebbleException(e, name, line, template);
        }
    }

    private static Map<String, Method> read(Class<?> type) {
        Map<String, Method> methods = new TreeMap<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean readable = method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers());
            if (readable
                    && !method.getName().equals("hashCode")
                    && !method.getName().equals("toString")) {
                method.setAccessible(true);
                methods.put(method.getName(), method);
            }
        }
        return methods;
    }
}
