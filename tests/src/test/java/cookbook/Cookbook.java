package cookbook;

import dev.gantry.App;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All recipes of {@code docs/cookbook.md}, by the names of their regions. */
public final class Cookbook {
    private final Map<String, Supplier<App>> recipes = new LinkedHashMap<>();

    private Cookbook() {}

    /** The apps, in the order of the page. */
    public static Map<String, Supplier<App>> recipes() {
        Cookbook book = new Cookbook();
        book.placing();
        book.upgrading();
        book.configuring();
        book.calling();
        book.running();
        book.sharing();
        return book.recipes;
    }

    private void placing() {
        recipes.put("pin-to-ssd-nodes", Placing::pinToSsdNodes);
        recipes.put("one-per-zone", Placing::onePerZone);
        recipes.put("keep-two-instances-apart", Placing::keepTwoInstancesApart);
        recipes.put("near-the-database", Placing::nearTheDatabase);
        recipes.put("nodes-of-a-team", Placing::nodesOfATeam);
        recipes.put("on-arm-or-on-amd", Placing::onArmOrOnAmd);
        recipes.put("go-before-others", Placing::goBeforeOthers);
        recipes.put("give-it-a-gpu", Placing::giveItAGpu);
        recipes.put("one-per-machine", Placing::onePerMachine);
    }

    private void upgrading() {
        recipes.put("roll-one-at-a-time", Upgrading::rollOneAtATime);
        recipes.put("run-a-migration-first", Upgrading::runAMigrationFirst);
        recipes.put("roll-back-by-itself", Upgrading::rollBackByItself);
        recipes.put("a-canary", Upgrading::aCanary);
        recipes.put("switch-all-at-once", Upgrading::switchAllAtOnce);
        recipes.put("stop-the-old-one-first", Upgrading::stopTheOldOneFirst);
        recipes.put("autoscale-on-cpu", Upgrading::autoscaleOnCpu);
        recipes.put("stop-gracefully", Upgrading::stopGracefully);
    }

    private void configuring() {
        recipes.put("mount-a-file", Configuring::mountAFile);
        recipes.put("keep-the-old-config-for-a-rollback", Configuring::keepTheOldConfigForARollback);
        recipes.put("read-a-secret", Configuring::readASecret);
        recipes.put("use-a-secret-of-the-cluster", Configuring::useASecretOfTheCluster);
        recipes.put("tell-all-services-the-same", Configuring::tellAllServicesTheSame);
        recipes.put("keep-data-on-a-disk", Configuring::keepDataOnADisk);
        recipes.put("share-a-disk", Configuring::shareADisk);
        recipes.put("write-to-a-scratch-folder", Configuring::writeToAScratchFolder);
        recipes.put("check-its-health", Configuring::checkItsHealth);
        recipes.put("pull-from-a-private-registry", Configuring::pullFromAPrivateRegistry);
    }

    private void calling() {
        recipes.put("call-another-service", Calling::callAnotherService);
        recipes.put("expose-on-a-host-with-tls", Calling::exposeOnAHostWithTls);
        recipes.put("expose-through-a-gateway", Calling::exposeThroughAGateway);
        recipes.put("split-requests-between-versions", Calling::splitRequestsBetweenVersions);
        recipes.put("expose-at-a-load-balancer", Calling::exposeAtALoadBalancer);
        recipes.put("call-the-outside-world", Calling::callTheOutsideWorld);
        recipes.put("let-others-in-the-cluster-in", Calling::letOthersInTheClusterIn);
        recipes.put("read-config-maps", Calling::readConfigMaps);
    }

    private void running() {
        recipes.put("a-nightly-job", Running::aNightlyJob);
        recipes.put("a-job-that-runs-once", Running::aJobThatRunsOnce);
        recipes.put("a-sidecar", Running::aSidecar);
        recipes.put("something-to-do-before-the-start", Running::somethingToDoBeforeTheStart);
        recipes.put("a-worker-that-nobody-calls", Running::aWorkerThatNobodyCalls);
    }

    private void sharing() {
        recipes.put("a-company-standard", Sharing::aCompanyStandard);
        recipes.put("an-overlay-for-staging", Sharing::anOverlayForStaging);
        recipes.put("a-record-of-parts", Sharing::aRecordOfParts);
        recipes.put("open-the-deployment-itself", Sharing::openTheDeploymentItself);
        recipes.put("an-object-of-kubernetes-own", Sharing::anObjectOfKubernetesOwn);
        recipes.put("switch-off-a-default", Sharing::switchOffADefault);
        recipes.put("a-namespace-that-is-strict", Sharing::aNamespaceThatIsStrict);
    }
}
