package dev.gantry;

/** Ends all old instances before a new one starts. */
public final class Recreate extends Paced<Recreate> implements WorkerUpgrade {
    Recreate(UpgradeWords words) {
        super(words);
    }

    @Override
    Recreate saying(UpgradeWords next) {
        return new Recreate(next);
    }

    @Override
    String kind() {
        return "recreated";
    }
}
