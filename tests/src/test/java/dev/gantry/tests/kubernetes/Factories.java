package dev.gantry.tests.kubernetes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.gantry.kubernetes.KubernetesValue;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Every generated factory as a call of it, with all of its arguments and with one left out. */
final class Factories {
    private static final int LINES_BEFORE = 1;

    private Factories() {}

    /** A factory, and the place of the argument to leave out. */
    record Call(Method factory, int missing) {
        String whole() {
            return text(i -> true);
        }

        String withoutArgument() {
            return text(i -> i != missing);
        }

        private String text(java.util.function.IntPredicate given) {
            Parameter[] parameters = factory.getParameters();
            String declared = IntStream.range(0, parameters.length)
                    .mapToObj(i -> source(parameters[i]) + " a" + i)
                    .collect(Collectors.joining(", "));
            String passed = IntStream.range(0, parameters.length)
                    .filter(given)
                    .mapToObj(i -> "a" + i)
                    .collect(Collectors.joining(", "));
            return "(" + declared + ") { return " + factory.getDeclaringClass().getName() + ".of(" + passed + "); }";
        }

        private static String source(Parameter parameter) {
            return parameter.getParameterizedType().getTypeName().replace('$', '.');
        }
    }

    /** For every factory and every argument of it that is no list: an empty list is an answer too. */
    static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        new ClassFileImporter()
                .importPackages("dev.gantry.kubernetes").stream()
                        .filter(type -> type.isAssignableTo(KubernetesValue.class)
                                && type.getSimpleName().startsWith("V"))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.getName().equals("of")
                                && Modifier.isStatic(method.getModifiers())
                                && !method.isVarArgs()
                                && !method.getDeclaringClass().getSimpleName().contains("PropsOr"))
                        .forEach(method -> IntStream.range(0, method.getParameterCount())
                                .filter(i -> method.getParameterTypes()[i] != List.class)
                                .forEach(i -> calls.add(new Call(method, i))));
        return calls;
    }

    static String program(List<Call> calls, Function<Call, String> form) {
        return IntStream.range(0, calls.size())
                .mapToObj(i -> "Object value" + i + form.apply(calls.get(i)))
                .collect(Collectors.joining("\n", "public class Program {\n", "\n}\n"));
    }

    static List<Long> linesOf(List<Call> calls) {
        return LongStream.rangeClosed(1, calls.size())
                .map(i -> i + LINES_BEFORE)
                .boxed()
                .toList();
    }
}
