package dev.gantry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.cluster.Propagation;
import org.junit.jupiter.api.Test;

class EphemeralVolumesTest {
    private final Shop shop = new Shop();

    @Test
    void theClaimOfAnEphemeralVolumeIsMadeWithItsPodAndGoesWithIt() {
        shop.apply("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'p','namespace':'shop'},"
                + "'spec':{'containers':[{'name':'a','image':'b','volumeMounts':[{'name':'v','mountPath':'/v'}]}],"
                + "'volumes':[{'name':'v','ephemeral':{'volumeClaimTemplate':{'metadata':{'labels':{'x':'y'}},"
                + "'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}}}]}}");
        shop.pass(10);

        assertThat(shop.find("v1", "PersistentVolumeClaim", "p-v")).hasValueSatisfying(claim -> {
            assertThat(claim.path("status").path("phase").asString()).isEqualTo("Bound");
            assertThat(claim.path("metadata").path("labels").path("x").asString())
                    .isEqualTo("y");
        });
        assertThat(shop.find("v1", "Pod", "p")
                        .orElseThrow()
                        .path("status")
                        .path("phase")
                        .asString())
                .isEqualTo("Running");

        shop.delete("v1", "Pod", "p", Propagation.BACKGROUND);
        shop.pass(60);

        assertThat(shop.find("v1", "PersistentVolumeClaim", "p-v")).isEmpty();
    }
}
