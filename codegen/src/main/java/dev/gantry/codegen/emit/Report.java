package dev.gantry.codegen.emit;

import dev.gantry.codegen.crd.CustomTypes;
import dev.gantry.codegen.model.MatchedType;
import java.util.List;

/** What the generator tells of a run: the kinds and their classes, and what is left to the server. */
final class Report {
    private Report() {}

    static String of(CustomTypes types, List<String> leftToServer) {
        StringBuilder text = new StringBuilder();
        for (MatchedType type : types.types()) {
            type.resource()
                    .ifPresent(resource -> text.append(resource.apiVersion())
                            .append('/')
                            .append(resource.kind())
                            .append(" is ")
                            .append(types.names().of(type.schema()).canonicalName())
                            .append('\n'));
        }
        types.misfits().forEach(line -> text.append(line).append('\n'));
        if (!leftToServer.isEmpty()) {
            text.append("\nOnly the server checks:\n");
            leftToServer.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }
}
