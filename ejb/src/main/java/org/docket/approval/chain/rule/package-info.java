/**
 * What must hold in a chain beyond its schema: one class per rule, listed in {@link
 * org.docket.approval.chain.rule.ChainRules}, and the rules over all files of a release that
 * concern chains and processes.
 */
@NullMarked
package org.docket.approval.chain.rule;

import org.jspecify.annotations.NullMarked;
