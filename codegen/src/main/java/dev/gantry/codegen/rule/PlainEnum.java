package dev.gantry.codegen.rule;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code imagePullPolicyText}, {@code levelValue}: reads and sets an enum's field as the string, number or boolean that it
 * is, for values that a newer server knows.
 */
final class PlainEnum implements FieldRule {
    @Override
    public boolean appliesTo(Target target, Field field) {
        return field.isEnum() && field.container() != Field.Container.MAP;
    }

    @Override
    public void apply(Target target, Field field) {
        boolean list = field.container() == Field.Container.LIST;
        TypeName held = field.value().raw();
        String name = field.names().plain();
        String reads = target.docs().field(target.type(), field, "Reads, also where it is a value not known here,");
        String sets = target.docs().field(target.type(), field, "Sets, to a value that a newer server may know,");
        MethodSpec.Builder reader = Methods.open(name, reads);
        if (list) {
            reader.returns(ParameterizedTypeName.get(ClassName.get(List.class), held))
                    .addStatement("return $T.view($L)", Support.LISTS, field.get());
        } else {
            reader.returns(ParameterizedTypeName.get(ClassName.get(Optional.class), held))
                    .addStatement("return $T.ofNullable($L)", Optional.class, field.get());
        }
        target.add(reader.build());
        if (!field.settable()) {
            return;
        }
        String parameter = field.isText() ? "text" : "value";
        target.add(Methods.wither(target, name, sets)
                .addParameter(list ? ArrayTypeName.of(held) : held.isBoxedPrimitive() ? held.unbox() : held, parameter)
                .varargs(list)
                .addCode(Methods.change(target, field.change(kept(field, list, parameter))))
                .build());
    }

    private static CodeBlock kept(Field field, boolean list, String parameter) {
        if (list) {
            return CodeBlock.of("$T.of($T.asList($L))", Support.LISTS, Arrays.class, parameter);
        }
        return field.isText()
                ? CodeBlock.of("$T.notNull($L)", Support.GIVEN, parameter)
                : CodeBlock.of("$L", parameter);
    }
}
