{{/* By what a service's pods are found. */}}
{{- define "shop.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/part-of: shop
{{- end }}

{{/* What each of a service's objects carries. */}}
{{- define "shop.labels" -}}
{{ include "shop.selector" . }}
app.kubernetes.io/managed-by: gantry
team: {{ .team }}
{{- end }}

{{/* What runs in a version carries that too. */}}
{{- define "shop.versioned" -}}
{{ include "shop.labels" . }}
app.kubernetes.io/version: {{ .tag }}
{{- end }}

{{/* A probe; takes the path, the failures and the period. */}}
{{- define "shop.probe" -}}
httpGet:
  path: {{ .path }}
  port: http
failureThreshold: {{ .failures }}
periodSeconds: {{ .period }}
timeoutSeconds: 3
{{- end }}

{{/* Away from the service's other pods, where possible. */}}
{{- define "shop.spread" -}}
- labelSelector:
    matchLabels:
      {{- include "shop.selector" .service | nindent 6 }}
  matchLabelKeys:
  - pod-template-hash
  maxSkew: 1
  topologyKey: {{ .over }}
  whenUnsatisfiable: ScheduleAnyway
{{- end }}
