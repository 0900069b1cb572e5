package org.docket.platform;

/**
 * CDI event, fired once at start-up on one thread: the schema is migrated and fits the mappings.
 * Observers load what they need, each in its own transaction; requests are answered when all have
 * returned. One that throws stops the deployment. The order is that of {@code @Priority}: {@link
 * #CLOCK} first, {@link #DEMONSTRATION} last.
 */
public record DatabaseReady() {

  public static final int CLOCK = 500;
  public static final int DEFINITIONS = 1000;
  public static final int FEATURES = 2000;
  public static final int DEMONSTRATION = 3000;
}
