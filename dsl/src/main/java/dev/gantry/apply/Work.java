package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.plan.Plan;
import dev.gantry.time.Time;

/**
 * What whoever carries out a plan has at hand.
 *
 * @param lock to be checked before each write
 */
record Work(Cluster cluster, Time time, Plan plan, ApplyOptions options, Journal journal, Waiter waiter, Lock lock) {}
