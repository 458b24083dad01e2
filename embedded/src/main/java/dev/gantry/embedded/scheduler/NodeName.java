package dev.gantry.embedded.scheduler;

import java.util.Optional;

/** A pod that names its node gets no other. */
record NodeName(String wanted) implements Filter {
    private static final Optional<Refusal> OTHER =
            Optional.of(Refusal.lasting("node(s) didn't match the requested node name"));

    @Override
    public Optional<Refusal> refusal(NodeState node) {
        return wanted.isEmpty() || wanted.equals(node.name()) ? Optional.empty() : OTHER;
    }
}
