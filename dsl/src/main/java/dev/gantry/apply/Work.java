package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.plan.Plan;
import dev.gantry.time.Time;
import java.util.Optional;

/**
 * What whoever carries out a plan has at hand.
 *
 * @param lock to be checked before each write
 * @param store where the app's inventory is kept
 * @param inventory the one that the plan was made for; empty if there was none
 */
record Work(
        Cluster cluster,
        Time time,
        Plan plan,
        ApplyOptions options,
        Journal journal,
        Waiter waiter,
        Lock lock,
        InventoryStore store,
        Optional<Inventory> inventory) {}
