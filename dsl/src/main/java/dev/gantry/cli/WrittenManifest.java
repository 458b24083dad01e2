package dev.gantry.cli;

import dev.gantry.App;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Readback;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.Law;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A manifest of files, under the name and in the namespace of the definition's app. Laws are checked again, for somebody may
 * have changed the files; what can be silenced was judged when they were written.
 */
final class WrittenManifest {
    private WrittenManifest() {}

    static Manifest read(Invocation call, Path path) {
        App app = call.app(call.text(Option.ENV)).get();
        Readback read = Manifest.read(app.name(), path);
        List<Problem> broken = new ArrayList<>();
        for (Problem problem : Checks.of(read)) {
            if (problem.broken().filter(Law.class::isInstance).isPresent()) {
                broken.add(problem);
            }
        }
        if (call.flag(Option.WARNINGS_AS_ERRORS)) {
            read.unknown().forEach(broken::add);
        } else {
            call.warn(read.unknown());
        }
        Problems.of(broken).orThrow();
        return app.namespace().map(read.manifest()::inNamespace).orElse(read.manifest());
    }
}
