package dev.gantry.cli;

import dev.gantry.Checked;
import dev.gantry.Definition;
import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Silenced;
import dev.gantry.problem.Verdict;
import java.util.List;

/** What is wrong with the definition, all at once. Asks no cluster. */
final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "Tell all that is wrong with the definition: errors, warnings, and what is silenced. Asks no cluster.";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.namespace(), Option.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Format format = call.format(Format.TEXT);
        Checked checked = Definition.check(call.app(call.text(Option.ENV)));
        Verdict verdict = checked.verdict();
        if (format == Format.TEXT) {
            call.terminal().print(text(verdict, call.paint()));
        } else {
            call.print(format, out -> write(verdict, out));
        }
        return verdict.errors().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String text(Verdict verdict, Paint paint) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : verdict.errors()) {
            text.append(paint.bad("error:")).append(' ').append(problem).append("\n\n");
        }
        for (Problem problem : verdict.warnings()) {
            text.append(paint.changed("warning:")).append(' ').append(problem).append("\n\n");
        }
        for (Silenced silenced : verdict.silenced()) {
            text.append("silenced: ").append(silenced.problem().path());
            silenced.problem()
                    .source()
                    .ifPresent(line -> text.append(" (").append(line).append(')'));
            text.append(": ")
                    .append(silenced.problem().code())
                    .append(", since: ")
                    .append(silenced.reason());
            text.append('\n');
        }
        return text.append(count(verdict.errors().list().size(), "error"))
                .append(", ")
                .append(count(verdict.warnings().list().size(), "warning"))
                .append(", ")
                .append(verdict.silenced().size())
                .append(" silenced\n")
                .toString();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static void write(Verdict verdict, ObjectWriter out) {
        out.beginObject();
        out.name("errors");
        out.beginList();
        verdict.errors().forEach(problem -> write(problem, "", out));
        out.endList();
        out.name("warnings");
        out.beginList();
        verdict.warnings().forEach(problem -> write(problem, "", out));
        out.endList();
        out.name("silenced");
        out.beginList();
        verdict.silenced().forEach(silenced -> write(silenced.problem(), silenced.reason(), out));
        out.endList();
        out.endObject();
    }

    private static void write(Problem problem, String reason, ObjectWriter out) {
        out.beginObject();
        problem.broken().ifPresent(rule -> {
            out.name("code");
            out.value(rule.code());
        });
        field(out, "rule", problem.code());
        field(out, "path", problem.path());
        problem.source().ifPresent(source -> {
            field(out, "file", source.file());
            out.name("line");
            out.value(source.line());
        });
        field(out, "what", problem.what());
        field(out, "sentence", problem.rule());
        field(out, "fix", problem.fix());
        field(out, "reason", reason);
        out.endObject();
    }

    private static void field(ObjectWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.name(name);
            out.value(value);
        }
    }
}
