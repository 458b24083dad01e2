package dev.gantry.embedded.scheduler;

import java.util.List;

/**
 * Why a node is none for a pod.
 *
 * @param lasting whether it is none even if other pods leave it
 * @param reasons in the words of the scheduler
 */
record Refusal(boolean lasting, List<String> reasons) {
    static Refusal lasting(String reason) {
        return new Refusal(true, List.of(reason));
    }

    static Refusal passing(String reason) {
        return new Refusal(false, List.of(reason));
    }
}
