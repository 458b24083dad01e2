package ftgo;

/** FTGO's environments: the user's own enum; --env names a constant. */
public enum Stage {
    DEVELOPMENT,
    STAGING,
    PRODUCTION
}
