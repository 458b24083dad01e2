package dev.gantry.codegen.rule;

import dev.gantry.codegen.model.MatchedType;

/** The types of custom resources, which their authors describe themselves. */
record CustomDocs() implements Docs.Origin {
    @Override
    public String summary(MatchedType type) {
        return type.resource().map(KindDocs::summary).orElse("What stands at " + Docs.code(type.path()) + ".");
    }

    @Override
    public String reference(MatchedType type) {
        return "";
    }
}
