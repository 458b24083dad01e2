package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;
import dev.gantry.problem.Lint;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import dev.gantry.problem.Silenced;
import dev.gantry.problem.Source;
import dev.gantry.problem.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sorts what was found into what stops the app, what is told, and what somebody silenced. */
final class Judge {
    /** A lint that is silenced at a place and below it. */
    private static final class Quiet {
        private final Lint lint;
        private final String reason;
        private final String place;
        private final @Nullable Source line;
        private boolean isUsed;

        Quiet(Lint lint, String reason, String place, @Nullable Source line) {
            this.lint = lint;
            this.reason = reason;
            this.place = place;
            this.line = line;
        }

        boolean covers(Problem problem) {
            String path = problem.path();
            return problem.code().equals(lint.slug())
                    && path.startsWith(place)
                    && (path.length() == place.length() || path.charAt(place.length()) == '/');
        }

        Problem unused() {
            return new Problem(
                    "silence-unused",
                    lint.slug() + " is silenced, and nothing here breaks it.",
                    "What is silenced is there.",
                    "Take the silence out, so that it hides nothing that comes later.",
                    place + "/silence/" + lint.slug(),
                    Optional.ofNullable(line));
        }
    }

    private final String app;
    private final Strictness strictness;
    private final List<Quiet> quiets = new ArrayList<>();
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Silenced> silenced = new ArrayList<>();

    private Judge(String app, Strictness strictness) {
        this.app = app;
        this.strictness = strictness;
    }

    static Verdict of(App app, Collection<Said<Named>> parts, List<Problem> found) {
        Judge judge = new Judge(app.name(), app.words().strictness);
        judge.gather(parts);
        if (found.isEmpty() && judge.quiets.isEmpty()) {
            return Verdict.CLEAN;
        }
        for (Problem problem : found) {
            judge.judge(problem);
        }
        judge.unused();
        return new Verdict(Problems.of(judge.errors), Problems.of(judge.warnings), judge.silenced);
    }

    private void gather(Collection<Said<Named>> parts) {
        for (Said<Silence> said : strictness.silences()) {
            Silence silence = said.value();
            if (silence.parts().isEmpty()) {
                add(silence.lint(), silence.reason(), app, said.line());
            }
            for (Named part : silence.parts()) {
                String name = part instanceof KubernetesObject object ? object.kind() + "/" + part.name() : part.name();
                add(silence.lint(), silence.reason(), app + "/" + name, said.line());
            }
        }
        for (Said<Named> part : parts) {
            if (part.value() instanceof Workload<?> workload
                    && !workload.words().silenced.isEmpty()) {
                workload.words()
                        .silenced
                        .entries()
                        .forEach(each -> add(
                                each.getKey(),
                                each.getValue().value(),
                                app + "/" + workload.name(),
                                each.getValue().line()));
            }
        }
    }

    private void add(Lint lint, String reason, String place, @Nullable Source line) {
        if (reason.isBlank()) {
            errors.add(new Problem(
                    "silence-without-reason",
                    lint.slug() + " is silenced without a reason.",
                    "Who silences a rule says why, for those who come after.",
                    "Say what makes it no problem here.",
                    place + "/silence/" + lint.slug(),
                    Optional.ofNullable(line)));
        }
        quiets.add(new Quiet(lint, reason, place, line));
    }

    private void judge(Problem problem) {
        for (Quiet quiet : quiets) {
            if (quiet.covers(problem)) {
                quiet.isUsed = true;
                silenced.add(new Silenced(problem, quiet.reason));
                return;
            }
        }
        (strictness.isWarning(problem) ? warnings : errors).add(problem);
    }

    /** A silence of unused silences is used by them. */
    private void unused() {
        for (Quiet quiet : quiets) {
            if (!quiet.isUsed && quiet.lint != Lint.SILENCE_UNUSED) {
                judge(quiet.unused());
            }
        }
        for (Quiet quiet : quiets) {
            if (!quiet.isUsed && quiet.lint == Lint.SILENCE_UNUSED) {
                (strictness.isWarning(quiet.unused()) ? warnings : errors).add(quiet.unused());
            }
        }
    }
}
