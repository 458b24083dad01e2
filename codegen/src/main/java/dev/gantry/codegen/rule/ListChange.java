package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes the element of a list that a merge key names. Lists with several keys have none, and neither have those whose
 * key is a path: a string beside a mount would be read as its name.
 */
final class ListChange implements FieldRule {
    private static final Set<String> LOCALS = Set.of("known", "items", "i", "item", "next", "change");

    private final Keys keys;

    /** Finds the merge key of a list's element type. */
    interface Keys {
        /** The field of a type. */
        MatchedField keyOf(ClassName type, String key);
    }

    ListChange(Keys keys) {
        this.keys = keys;
    }

    @Override
    public boolean appliesTo(Target target, Field field) {
        List<String> names = field.property().mapKeys();
        return field.settable()
                && field.container() == Field.Container.LIST
                && field.value() instanceof NestedValue
                && names.size() == 1
                && !names.get(0).endsWith("Path")
                && key(field).type().equals(ClassName.get(String.class));
    }

    private MatchedField key(Field field) {
        return keys.keyOf(
                ((NestedValue) field.value()).type(), field.property().mapKeys().get(0));
    }

    @Override
    public void apply(Target target, Field field) {
        NestedValue value = (NestedValue) field.value();
        MatchedField key = key(field);
        String member = JavaNames.member(key.property().name());
        String keyName = LOCALS.contains(member) ? member + "_" : member;
        String path = target.type().path() + "." + field.property().name();
        MethodSpec method = Methods.wither(
                        target,
                        field.name(),
                        target.docs().field(target.type(), field, "Changes the element of this " + member + " in"))
                .addParameter(String.class, keyName)
                .addParameter(ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), value.type()), "change")
                .addStatement("$T<$T> known = new $T<>()", List.class, String.class, ArrayList.class)
                .addStatement("$T<$T> items = $L", List.class, value.raw(), field.get())
                .beginControlFlow("for (int i = 0; items != null && i < items.size(); i++)")
                .addStatement("$T item = items.get(i)", value.raw())
                .beginControlFlow("if ($N.equals(item.$L()))", keyName, key.getter())
                .addStatement("$T next = copy()", target.model())
                .addStatement(
                        "next.$L($T.with(items, i, $L))",
                        field.matched().setter(),
                        Support.LISTS,
                        value.unwrap(com.palantir.javapoet.CodeBlock.of("change.apply($T.wrap(item))", value.type())))
                .addStatement("return new $T(next)", target.name())
                .endControlFlow()
                .addStatement("known.add(item.$L())", key.getter())
                .endControlFlow()
                .addStatement(
                        "throw $T.noSuch($S, $S, $N, known)",
                        Support.LISTS,
                        path,
                        key.property().name(),
                        keyName)
                .build();
        target.add(method);
    }
}
