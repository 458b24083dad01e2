package dev.gantry.manifest.check;

/** One rule. Stateless; a class says in its Javadoc which codes it reports. */
interface Check {
    /** Reports everything that breaks the rule. */
    void check(Objects objects, Report report);
}
