package org.docket.approval.engine;

/**
 * Tells that something is about one item of a block.
 *
 * @param block address of the block whose steps are walked for each
 */
public record Inside(String block, Item item) {}
