package dev.gantry.problem;

/** What rules are about; each has a hundred of their numbers. */
public enum Subject {
    /** Parts, references between them, and the program that says them. */
    DEFINITION("The definition"),
    /** Names, labels, annotations, and what makes an object one. */
    METADATA("Names and metadata"),
    /** Amounts, and what a container may use. */
    RESOURCES("Amounts and resources"),
    /** Images, variables, ports and probes. */
    CONTAINERS("Containers and pods"),
    /** Volumes, claims, and the content of ConfigMaps and Secrets. */
    STORAGE("Volumes and data"),
    /** What runs pods, how many of them, and how they are replaced. */
    WORKLOADS("Workloads, scale and upgrade"),
    /** Services, Ingresses and network policies. */
    NETWORK("Services and network"),
    /** What one object refers to in another. */
    REFERENCES("References"),
    /** Rights, and what pods may do to their machine. */
    SECURITY("Rights and security"),
    /** YAML and JSON that is read, and files that are written. */
    TEXTS("Texts and files"),
    /** Where instances may stand. */
    PLACEMENT("Placement"),
    /** Kinds that a CustomResourceDefinition makes. */
    CUSTOM_RESOURCES("Custom resources");

    private static final int SIZE = 100;

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    static Subject of(int number) {
        return values()[number / SIZE - 1];
    }

    /** As a heading has it. */
    public String title() {
        return title;
    }
}
