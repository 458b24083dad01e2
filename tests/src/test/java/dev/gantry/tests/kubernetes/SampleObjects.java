package dev.gantry.tests.kubernetes;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.JsonValue;
import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.apiextensions.V1JSONSchemaProps;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes objects through the generated types alone, as a user who says all that can be said, or as little as compiles. */
final class SampleObjects {
    /** How often a type may stand inside itself. */
    private static final int DEPTH = 2;

    /**
     * Fields of metadata that a request to create may not carry: the API server refuses the request before it looks at
     * the object.
     */
    private static final Set<String> OF_THE_SERVER = Set.of("resourceVersion", "managedFields", "uid", "namespace");

    private final String namespace;
    private final boolean everything;
    private final Deque<Class<?>> inside = new ArrayDeque<>();

    private SampleObjects(String namespace, boolean everything) {
        this.namespace = namespace;
        this.everything = everything;
    }

    /** The object of a kind with every field set, each type at most two deep inside itself. */
    static KubernetesObject largest(Kind<?> kind, String namespace) {
        return new SampleObjects(namespace, true).object(kind);
    }

    /** The object of a kind with what its factory takes, and nothing more. */
    static KubernetesObject smallest(Kind<?> kind, String namespace) {
        return new SampleObjects(namespace, false).object(kind);
    }

    private KubernetesObject object(Kind<?> kind) {
        KubernetesObject object = (KubernetesObject) made(kind.type());
        return switch (kind.scope()) {
            case NAMESPACED -> object.metadata(metadata -> metadata.namespace(namespace));
            default -> object;
        };
    }

    private Object made(Class<?> type) {
        inside.push(type);
        try {
            Object value = factory(type);
            return everything ? withEverything(type, value) : value;
        } finally {
            inside.pop();
        }
    }

    private Object factory(Class<?> type) {
        Method of = methods(type).stream()
                .filter(method -> method.getName().equals("of")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && !method.isVarArgs())
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no factory"));
        Object[] arguments = Arrays.stream(of.getGenericParameterTypes())
                .map(parameter -> sample(parameter, "a"))
                .toArray();
        return invoke(of, null, arguments);
    }

    private Object withEverything(Class<?> type, Object value) {
        Object full = value;
        for (Method method : methods(type)) {
            if (isWither(method, type)) {
                Type parameter = method.getGenericParameterTypes()[0];
                if (!isTooDeep(parameter)) {
                    full = invoke(method, full, sample(parameter, "a"));
                }
            }
        }
        return full;
    }

    private boolean isWither(Method method, Class<?> type) {
        return !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() == type
                && method.getParameterCount() == 1
                && !method.isVarArgs()
                && !method.getParameterTypes()[0].equals(java.util.function.UnaryOperator.class)
                && !method.getName().startsWith("plus")
                && !method.getName().endsWith("Text")
                && !(type.getSimpleName().equals("V1ObjectMeta") && OF_THE_SERVER.contains(method.getName()));
    }

    private boolean isTooDeep(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(this::isTooDeep);
        }
        Class<?> wanted = type.getTypeName().contains("V1JSONSchemaProps") ? V1JSONSchemaProps.class : (Class<?>) type;
        return inside.stream().filter(wanted::equals).count() >= DEPTH;
    }

    private Object sample(Type type, String text) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of("key", sample(arguments[1], text))
                    : List.of(sample(arguments[0], text));
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            return wanted.getEnumConstants()[0];
        }
        Object scalar = scalar(wanted, text);
        return scalar != null ? scalar : made(wanted);
    }

    private static @Nullable Object scalar(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class || type == Long.class) {
            return 1L;
        } else if (type == double.class || type == Double.class) {
            return 1.5;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == Quantity.class) {
            return Quantity.of("1500m");
        } else if (type == IntOrString.class) {
            return IntOrString.of(1);
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == ByteContent.class) {
            return ByteContent.utf8("bytes");
        } else if (type == JsonValue.class) {
            return JsonValue.of(Map.of("free", List.of(1, "form", true)));
        }
        return null;
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .toList();
    }

    private static Object invoke(Method method, @Nullable Object on, Object... arguments) {
        try {
            return Objects.requireNonNull(method.invoke(on, arguments));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(method + " with " + Arrays.toString(arguments), e);
        }
    }
}
