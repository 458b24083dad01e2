package dev.gantry.cli;

import dev.gantry.time.Time;
import java.util.Map;

/**
 * What a program stands in: everything outside it that a command may need.
 *
 * @param program what a person types to run it
 * @param env the environment variables
 */
record Session(
        String program,
        Environments environments,
        Terminal terminal,
        Connector connector,
        Time time,
        Map<String, String> env) {
    boolean wantsTraces() {
        String debug = env.getOrDefault("GANTRY_DEBUG", "");
        return !debug.isEmpty() && !debug.equals("0");
    }
}
