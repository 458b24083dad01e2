package dev.gantry.codegen.rule;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code imagePullPolicyText}: reads and sets an enum's field as the string it is, for values that a newer server knows. */
final class EnumText implements FieldRule {
    private static final ClassName STRING = ClassName.get(String.class);

    @Override
    public boolean appliesTo(Target target, Field field) {
        return field.isEnum() && field.container() != Field.Container.MAP;
    }

    @Override
    public void apply(Target target, Field field) {
        boolean list = field.container() == Field.Container.LIST;
        String name = field.names().text();
        String reads = target.docs().field(target.type(), field, "Reads, also where it is a value not known here,");
        String sets = target.docs().field(target.type(), field, "Sets, to a value that a newer server may know,");
        MethodSpec.Builder reader = Methods.open(name, reads);
        if (list) {
            reader.returns(ParameterizedTypeName.get(ClassName.get(List.class), STRING))
                    .addStatement("return $T.view($L)", Support.LISTS, field.get());
        } else {
            reader.returns(ParameterizedTypeName.get(ClassName.get(Optional.class), STRING))
                    .addStatement("return $T.ofNullable($L)", Optional.class, field.get());
        }
        target.add(reader.build());
        if (!field.settable()) {
            return;
        }
        CodeBlock raw = list
                ? CodeBlock.of("$T.of($T.asList(text))", Support.LISTS, Arrays.class)
                : CodeBlock.of("$T.notNull(text)", Support.GIVEN);
        target.add(Methods.wither(target, name, sets)
                .addParameter(list ? ArrayTypeName.of(STRING) : STRING, "text")
                .varargs(list)
                .addCode(Methods.change(target, field.change(raw)))
                .build());
    }
}
