package dev.gantry.codegen.rule;

import dev.gantry.codegen.schema.Resource;

/** The first sentence of every kind's class. */
final class KindDocs {
    private KindDocs() {}

    static String summary(Resource resource) {
        return "The kind " + Docs.code(resource.kind()) + " of " + Docs.code(resource.apiVersion()) + ", "
                + (resource.namespaced() ? "in a namespace" : "of the whole cluster") + ".";
    }
}
