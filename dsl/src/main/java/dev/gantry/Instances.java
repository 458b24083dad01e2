package dev.gantry;

/** How many instances of a workload there may be. */
final class Instances {
    private Instances() {}

    static int least(Words words) {
        if (words.replicas == null) {
            return 1;
        }
        return words.replicas.value() instanceof Autoscaled scaled
                ? scaled.range().least()
                : ((Replicas.Exactly) words.replicas.value()).count();
    }

    static int most(Words words) {
        return words.replicas != null && words.replicas.value() instanceof Autoscaled scaled
                ? scaled.range().most()
                : least(words);
    }
}
