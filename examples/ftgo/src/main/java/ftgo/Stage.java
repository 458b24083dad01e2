package ftgo;

import static dev.gantry.Gantry.environmentVariable;

import dev.gantry.SecretSource;

/** FTGO's environments. A program's environments are its own enum, and {@code --env} names a constant of it. */
public enum Stage {
    DEVELOPMENT,
    STAGING,
    PRODUCTION;

    /** Each stage has variables of its own, so that no stage is ever given another's password. */
    SecretSource secret(String name) {
        return environmentVariable("FTGO_" + name() + "_" + name);
    }
}
