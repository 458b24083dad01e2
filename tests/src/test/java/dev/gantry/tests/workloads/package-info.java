/** What workloads, their health, storage, scale and amounts become, before a real API server and its controllers. */
@NullMarked
package dev.gantry.tests.workloads;

import org.jspecify.annotations.NullMarked;
