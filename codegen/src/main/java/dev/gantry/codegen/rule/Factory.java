package dev.gantry.codegen.rule;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * {@code of}: takes what an object must have, so that leaving it out does not compile. A required list comes last, as
 * varargs, for javac's messages about a wrong element are better than about a wrong list.
 */
final class Factory implements Rule {
    /** Java takes 255 parameters; a reader takes fewer. What is over is told at synth where it is missing. */
    private static final int MOST = 100;

    @Override
    public boolean appliesTo(Target target) {
        return !target.type().readOnly();
    }

    @Override
    public void apply(Target target) {
        List<Field> taken = new ArrayList<>();
        List<Field> lists = new ArrayList<>();
        for (Field field : target.fields()) {
            if (field.required() && taken.size() + lists.size() < MOST) {
                (field.container() == Field.Container.LIST ? lists : taken).add(field);
            }
        }
        taken.addAll(lists);
        target.add(whole(target, taken));
        if (!lists.isEmpty() && taken.get(taken.size() - 1).takesVarargs()) {
            target.add(varargs(target, taken));
        }
    }

    private static MethodSpec whole(Target target, List<Field> taken) {
        MethodSpec.Builder of = open(target, taken);
        taken.forEach(field -> of.addParameter(field.parameterType(), field.parameterName()));
        of.addStatement("$1T next = new $1T()", target.model());
        if (target.isKind()) {
            of.addStatement("next.setMetadata($T.unwrap($T.of().name(name)))", Support.META, Support.META);
        }
        discard(target, of, taken);
        taken.forEach(field -> of.addStatement(field.set(field.unwrapped())));
        return of.addStatement("return new $T(next)", target.name()).build();
    }

    /** fabric8's objects come with an empty list or map for each field of that type: more than half of a large app's memory. */
    private static void discard(Target target, MethodSpec.Builder of, List<Field> taken) {
        List<CodeBlock> statements = new ArrayList<>();
        for (Field field : target.fields()) {
            if (field.container() != Field.Container.ONE && !taken.contains(field)) {
                statements.add(CodeBlock.builder()
                        .addStatement(field.set(CodeBlock.of("null")))
                        .build());
            }
        }
        if (target.type().keepsUnknownFields()) {
            statements.add(CodeBlock.builder()
                    .addStatement("next.setAdditionalProperties(null)")
                    .build());
        }
        List<ParameterSpec> next =
                List.of(ParameterSpec.builder(target.model(), "next").build());
        new Parts("discardPart", true, next).add(target, of, statements);
    }

    private static MethodSpec varargs(Target target, List<Field> taken) {
        MethodSpec.Builder of = open(target, taken);
        List<CodeBlock> arguments = new ArrayList<>();
        if (target.isKind()) {
            arguments.add(CodeBlock.of("name"));
        }
        Field last = taken.get(taken.size() - 1);
        for (Field field : taken) {
            boolean isLast = field.equals(last);
            of.addParameter(
                    isLast ? ArrayTypeName.of(last.value().type()) : field.parameterType(), field.parameterName());
            arguments.add(
                    isLast
                            ? CodeBlock.of("$T.asList($N)", Arrays.class, field.parameterName())
                            : CodeBlock.of("$N", field.parameterName()));
        }
        return of.varargs()
                .addStatement("return of($L)", CodeBlock.join(arguments, ", "))
                .build();
    }

    private static MethodSpec.Builder open(Target target, List<Field> taken) {
        String fields = taken.stream().map(f -> f.property().name()).collect(Collectors.joining(", "));
        String doc = target.isKind()
                ? "An object of this name" + (fields.isEmpty() ? "" : " with what is required: " + fields) + ".\n"
                : fields.isEmpty() ? "One with nothing set.\n" : "One with what is required: " + fields + ".\n";
        MethodSpec.Builder of = Methods.open("of", Docs.escape(doc.strip()) + "\n")
                .addModifiers(Modifier.STATIC)
                .returns(target.name());
        if (target.isKind()) {
            of.addParameter(ClassName.get(String.class), "name");
        }
        return of;
    }
}
