package dev.gantry.embedded.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Strategic merge patches do what the API server's do; each outcome here was seen of one. */
class StrategicMergeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final KubernetesSchema SCHEMA = KubernetesSchema.bundled();

    private static ObjectNode tree(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    /** A pod of this spec with a patch of its spec over it. */
    private static String spec(String live, String patch) {
        ObjectNode pod = tree("{'apiVersion':'v1','kind':'Pod','spec':" + live + "}");
        return StrategicMerge.applied(SCHEMA, pod, tree("{'spec':" + patch + "}"))
                .path("spec")
                .toString()
                .replace('"', '\'');
    }

    @Test
    void itemsAreMergedByTheirKeyAndNewOnesStandFirst() {
        assertThat(spec(
                        "{'containers':[{'name':'a','image':'1'},{'name':'b','image':'2'}]}",
                        "{'containers':[{'name':'b','image':'3'},{'name':'c','image':'4'}]}"))
                .isEqualTo(
                        "{'containers':[{'name':'a','image':'1'},{'name':'b','image':'3'},{'name':'c','image':'4'}]}");
        assertThat(spec("{'containers':[{'name':'a'}]}", "{'containers':[{'name':'c'}]}"))
                .isEqualTo("{'containers':[{'name':'c'},{'name':'a'}]}");
    }

    @Test
    void directivesDeleteReplaceAndKeep() {
        assertThat(spec(
                        "{'containers':[{'name':'a'},{'name':'b'}]}",
                        "{'containers':[{'$patch':'delete','name':'a'}]}"))
                .isEqualTo("{'containers':[{'name':'b'}]}");
        assertThat(spec(
                        "{'containers':[{'name':'a'},{'name':'b'}]}",
                        "{'containers':[{'$patch':'replace'},{'name':'c'}]}"))
                .isEqualTo("{'containers':[{'name':'c'}]}");
        assertThat(spec("{'securityContext':{'runAsUser':1}}", "{'securityContext':{'$patch':'replace','fsGroup':2}}"))
                .isEqualTo("{'securityContext':{'fsGroup':2}}");
        assertThat(spec(
                        "{'volumes':[{'name':'v','emptyDir':{}}]}",
                        "{'volumes':[{'name':'v','$retainKeys':['name','hostPath'],'hostPath':{'path':'/v'}}]}"))
                .isEqualTo("{'volumes':[{'name':'v','hostPath':{'path':'/v'}}]}");
    }

    @Test
    void whatIsDeletedHasNoPlaceInTheOrder() {
        assertThat(spec(
                        "{'containers':[{'name':'b'},{'name':'c'},{'name':'a'}]}",
                        "{'containers':[{'name':'a','$patch':'delete'},{'name':'b','image':'1'}]}"))
                .isEqualTo("{'containers':[{'name':'b','image':'1'},{'name':'c'}]}");
    }

    @Test
    void theOrderThatIsSaidIsKept() {
        assertThat(
                        spec(
                                "{'containers':[{'name':'a'},{'name':'x'},{'name':'b'}]}",
                                "{'$setElementOrder/containers':[{'name':'b'},{'name':'a'}],'containers':[{'name':'b','image':'1'}]}"))
                .isEqualTo("{'containers':[{'name':'x'},{'name':'b','image':'1'},{'name':'a'}]}");
    }

    @Test
    void listsThatAreNoSetsAreReplacedAndNullTakesAway() {
        assertThat(spec(
                        "{'containers':[{'name':'a','args':['1','2']}],'nodeName':'n'}",
                        "{'containers':[{'name':'a','args':['3']}],'nodeName':null}"))
                .isEqualTo("{'containers':[{'name':'a','args':['3']}]}");
    }

    @Test
    void valuesOfSetsComeAndGo() {
        ObjectNode live = tree("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'finalizers':['a','b']}}");
        ObjectNode patch = tree("{'metadata':{'$deleteFromPrimitiveList/finalizers':['a'],'finalizers':['c']}}");

        assertThat(StrategicMerge.applied(SCHEMA, live, patch)
                        .at("/metadata/finalizers")
                        .toString())
                .isEqualTo("[\"c\",\"b\"]");
        assertThat(live.at("/metadata/finalizers")).hasSize(2);
    }

    @Test
    void anItemThatDoesNotSayWhichItIsIsRefused() {
        assertThatThrownBy(() -> spec("{'containers':[]}", "{'containers':[{'image':'1'}]}"))
                .isInstanceOf(InvalidApply.class)
                .hasMessageContaining("does not contain declared merge key: name");
    }
}
