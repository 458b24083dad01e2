// The objects of dev.gantry.benchmarks.Shop as cdk8s constructs, written to standard output.
const { ApiObject, App, Chart } = require('cdk8s');

function service(chart, i) {
  const name = `service-${i}`;
  const version = `1.4.${i % 10}`;
  const selector = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'shop' };
  const managed = { ...selector, 'app.kubernetes.io/managed-by': 'gantry' };
  const labels = { ...managed, team: `team-${i % 7}` };
  const versioned = { ...labels, 'app.kubernetes.io/version': version };
  const add = (apiVersion, kind, own, rest) =>
    new ApiObject(chart, `${kind}-${i}`, { apiVersion, kind, metadata: { name, ...(own && { labels: own }) }, ...rest });
  const probe = (of, failureThreshold, periodSeconds) => ({
    httpGet: { path: `/actuator/health/${of}`, port: 'http' }, failureThreshold, periodSeconds, timeoutSeconds: 3,
  });
  const spread = (topologyKey) => ({
    labelSelector: { matchLabels: selector }, matchLabelKeys: ['pod-template-hash'], maxSkew: 1, topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
  });

  add('v1', 'ServiceAccount', undefined, { automountServiceAccountToken: false });
  add('v1', 'ConfigMap', managed, {
    data: {
      'application.yaml': 'spring:\n  application:\n    name: ' + name
        + '\nmanagement:\n  endpoint:\n    health:\n      show-details: never\n',
    },
  });
  add('v1', 'Service', labels, { spec: { selector, ports: [{ name: 'http', port: 8080, targetPort: 'http' }] } });
  add('apps/v1', 'Deployment', versioned, {
    spec: {
      selector: { matchLabels: selector },
      revisionHistoryLimit: 3,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
      template: {
        metadata: { labels: versioned },
        spec: {
          containers: [{
            name,
            image: `registry.example.com/shop/${name}:${version}`,
            ports: [{ name: 'http', containerPort: 8080 }],
            env: [{ name: 'INSTANCE', value: String(i) }, { name: 'LOG_LEVEL', value: 'info' }],
            resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } },
            lifecycle: { preStop: { sleep: { seconds: 5 } } },
            livenessProbe: probe('liveness', 3, 10),
            readinessProbe: probe('readiness', 3, 10),
            startupProbe: probe('liveness', 24, 5),
            securityContext: {
              allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true,
            },
            volumeMounts: [
              { name: `config-${name}`, mountPath: `/etc/${name}`, readOnly: true },
              { name: 'scratch-tmp', mountPath: '/tmp' },
            ],
          }],
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          serviceAccountName: name,
          terminationGracePeriodSeconds: 35,
          topologySpreadConstraints: [spread('kubernetes.io/hostname'), spread('topology.kubernetes.io/zone')],
          volumes: [{ name: `config-${name}`, configMap: { name } }, { name: 'scratch-tmp', emptyDir: {} }],
        },
      },
    },
  });
  add('autoscaling/v2', 'HorizontalPodAutoscaler', labels, {
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      minReplicas: 2,
      maxReplicas: 10,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
    },
  });
  add('policy/v1', 'PodDisruptionBudget', labels, {
    spec: { selector: { matchLabels: selector }, maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' },
  });
}

const app = new App();
const chart = new Chart(app, 'shop');
for (let i = 0; i < Number(process.env.SERVICES ?? 1); i++) {
  service(chart, i);
}
process.stdout.write(app.synthYaml());
