package dev.gantry.status;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A pod, read once: a diagnosis asks this of every pod of a workload, each time that one of them has changed. */
public final class Pod {
    private final Live live;
    private final String uid;
    private final String name;
    private final boolean leaving;
    private final String template;
    private final String revision;
    private final boolean settled;
    private final List<Container> ailing;

    private Pod(Live live) {
        this.live = live;
        this.uid = live.text("metadata", "uid");
        this.name = live.name();
        this.leaving = live.isBeingDeleted();
        this.template = live.label(Revision.TEMPLATE);
        this.revision = live.label(Revision.CONTROLLER_REVISION);
        this.settled = live.text("status", "phase").equals("Running")
                && live.condition("PodScheduled").filter(Condition::isFalse).isEmpty();
        this.ailing = Container.allOf(live).stream().filter(it -> !it.isWell()).toList();
    }

    /** Reads a pod as it is stored; its tree must not change from now on. */
    public static Pod of(JsonNode tree) {
        return of(Live.of(tree));
    }

    static Pod of(Live live) {
        return new Pod(live);
    }

    /** As it is stored. */
    public JsonNode tree() {
        return live.tree();
    }

    /** {@code metadata.uid}. */
    public String uid() {
        return uid;
    }

    Live live() {
        return live;
    }

    String name() {
        return name;
    }

    boolean isBeingDeleted() {
        return leaving;
    }

    /** The hash of the template that it was made of, by a ReplicaSet of a Deployment. */
    String template() {
        return template;
    }

    /** The hash of the revision that it was made of, by a StatefulSet or a DaemonSet. */
    String revision() {
        return revision;
    }

    /** Whether it has a node and runs there: what may ail it then, its containers and events tell. */
    boolean isSettled() {
        return settled;
    }

    /** Its containers, but for those that show nothing. */
    List<Container> ailing() {
        return ailing;
    }
}
