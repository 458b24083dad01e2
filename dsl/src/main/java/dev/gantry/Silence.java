package dev.gantry;

import dev.gantry.kubernetes.Named;
import dev.gantry.problem.Lint;
import java.util.List;

/**
 * A lint that does not apply.
 *
 * @param reason why not
 * @param parts where; everywhere in the app, where there are none
 */
record Silence(Lint lint, String reason, List<Named> parts) {}
