package dev.gantry.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RenewalTest {
    private static final Map<String, String> SERVER = Map.of(
            "version", "{\"gitVersion\":\"v1.37.2\"}",
            "openapi/v3", "{\"paths\":{\"apis/apps/v1\":{},\"apis/apps/v1beta1\":{},\".well-known/x\":{}}}",
            "openapi/v3/apis/apps/v1", """
                    {"paths": {
                      "/apis/apps/v1/namespaces/{namespace}/deployments": {
                        "post": {"x-kubernetes-group-version-kind": {"group":"apps","version":"v1","kind":"Deployment"}}},
                      "/apis/apps/v1/deployments": {
                        "get": {"x-kubernetes-group-version-kind": {"group":"apps","version":"v1","kind":"Deployment"}}},
                      "/apis/apps/v1/namespaces/{namespace}/deployments/{name}/status": {
                        "get": {"x-kubernetes-group-version-kind": {"group":"apps","version":"v1","kind":"Deployment"}}}},
                     "components": {"schemas": {"io.k8s.api.apps.v1.Deployment": {
                        "type": "object", "description": "Prose.",
                        "properties": {"description": {"type": "string", "description": "More prose."}}}}}}""");

    private static String renewed() throws IOException {
        return Renewal.of(path -> JsonMapper.shared()
                .readTree(Objects.requireNonNull(SERVER.get(path), () -> path + " was not expected to be asked for")));
    }

    @Test
    void keepsStableKindsAndTheirTypesWithoutProse() throws IOException {
        assertThat(renewed()).isEqualTo("""
                {"kubernetes":"1.37.2",
                "resources":[
                {"group":"apps","kind":"Deployment","namespaced":true,"plural":"deployments","version":"v1"}
                ],
                "schemas":{
                "io.k8s.api.apps.v1.Deployment":{"properties":{"description":{"type":"string"}},"type":"object"}
                }}
                """);
    }
}
