package dev.gantry.description;

/**
 * How many instances run.
 *
 * @param least the fewest; for one on each node, 1
 * @param most the most; for one on each node, 1
 * @param eachNode whether there is one on each node
 * @param goesOn whether they run until someone stops them, which jobs do not
 * @param sentence for a person: {@code 3 to 10, for 70% CPU}
 */
public record InstancesDescription(int least, int most, boolean eachNode, boolean goesOn, String sentence) {
    @Override
    public String toString() {
        return sentence;
    }
}
