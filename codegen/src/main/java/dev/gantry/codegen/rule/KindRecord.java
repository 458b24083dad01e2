package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.schema.Resource;

/** An expression for the {@code Kind} of a kind's class. */
public final class KindRecord {
    private KindRecord() {}

    /** What is known of a kind, in one value. */
    public static CodeBlock of(MatchedType kind, ClassName type) {
        Resource resource = kind.resource().orElseThrow();
        return CodeBlock.of(
                "new $T<>($S, $S, $S, $T.$L, $T.class, model -> $T.from(($T) model), in -> $T.wrap($T.read(in)))",
                Support.KIND,
                resource.apiVersion(),
                resource.kind(),
                resource.plural(),
                Support.SCOPE,
                resource.namespaced() ? "NAMESPACED" : "CLUSTER",
                type,
                type,
                kind.model(),
                type,
                type);
    }
}
