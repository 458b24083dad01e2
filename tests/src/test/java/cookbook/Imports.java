package cookbook;

// spotless:off
// region imports
import static dev.gantry.ApiResource.*;
import static dev.gantry.Exposure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Replicas.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;

import dev.gantry.*;
// endregion
// spotless:on

/** That the imports of the page stand beside each other. */
final class Imports {
    private Imports() {}
}
