/**
 * A real Kubernetes for tests: {@link dev.gantry.tests.cluster.OnCluster} gives a test a {@link
 * dev.gantry.tests.cluster.TestCluster}, which is one cluster for the whole run and one namespace for each test.
 */
@NullMarked
package dev.gantry.tests.cluster;

import org.jspecify.annotations.NullMarked;
