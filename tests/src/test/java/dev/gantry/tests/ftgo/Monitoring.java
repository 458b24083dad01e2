package dev.gantry.tests.ftgo;

import dev.gantry.tests.cluster.TestCluster;

/** The kind of monitoring that FTGO uses, as small as it can be. It stays: others may use it at the same time. */
final class Monitoring {
    private static final String SERVICE_MONITORS = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: servicemonitors.monitoring.coreos.com
            spec:
              group: monitoring.coreos.com
              names: {kind: ServiceMonitor, listKind: ServiceMonitorList, plural: servicemonitors, singular: servicemonitor}
              scope: Namespaced
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    required: [spec]
                    properties:
                      spec: {type: object, x-kubernetes-preserve-unknown-fields: true}
            """;

    private Monitoring() {}

    static void install(TestCluster cluster) {
        cluster.kubectl().apply("monitoring", SERVICE_MONITORS);
        cluster.kubectl().waitFor("condition=Established", "crd/servicemonitors.monitoring.coreos.com");
    }
}
