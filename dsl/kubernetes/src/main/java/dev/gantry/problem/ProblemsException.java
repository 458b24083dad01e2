package dev.gantry.problem;

/** A definition cannot become a manifest; says everything that is wrong with it at once. */
public final class ProblemsException extends GantryException {
    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    /**
     * @param problems at least one; the exception's code is {@code definition-invalid}, or, where there is one problem
     *     only, that problem's
     */
    public ProblemsException(Problems problems) {
        super(problems.list().size() == 1 ? problems.list().get(0).code() : "definition-invalid", problems.toString());
        this.problems = problems;
    }

    /** What is wrong, sorted. */
    public Problems problems() {
        return problems;
    }
}
