package dev.gantry.tests.architecture.wrong.cli;

import dev.gantry.tests.architecture.wrong.apply.ImportsTheCommandLine;

public final class Commands {
    public static String names() {
        return ImportsTheCommandLine.all();
    }
}
