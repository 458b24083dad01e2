package dev.gantry.cli;

import dev.gantry.Definition;
import dev.gantry.description.AppDescription;
import dev.gantry.problem.NearNames;
import dev.gantry.view.Dot;
import dev.gantry.view.Mermaid;
import java.util.List;

/** Who calls whom, as a picture. Asks no cluster. */
final class GraphCommand implements Command {
    private static final List<String> LANGUAGES = List.of("mermaid", "dot");

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public String summary() {
        return "Draw who calls whom, for Mermaid or Graphviz. Asks no cluster.";
    }

    @Override
    public String details() {
        return "PROGRAM graph --output dot | dot -Tsvg > app.svg";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.oneOf(
                "LANGUAGE",
                LANGUAGES,
                "mermaid (for Markdown) or dot (for Graphviz). Default: mermaid.",
                "-o",
                Option.OUTPUT));
    }

    @Override
    public ExitCode run(Invocation call) {
        String language = call.text(Option.OUTPUT).orElse("mermaid");
        if (!LANGUAGES.contains(language)) {
            throw new UsageException(
                    "There is no language \"" + language + "\" for pictures. " + NearNames.offer(language, LANGUAGES));
        }
        AppDescription app = Definition.describe(call.app(call.text(Option.ENV)));
        call.terminal().print(language.equals("dot") ? Dot.of(app) : Mermaid.of(app));
        return ExitCode.DONE;
    }
}
