/**
 * The configuration of Docket: files of packs become a located tree, the tree is checked against
 * the JSON Schema of its kind, and the compilers of the features turn it into immutable
 * definitions; a set of definitions that are valid together is a release, and one release is live.
 * Knows no kind of definition but {@code pack}: forms, chains and the others register a {@link
 * org.docket.definition.DefinitionCompiler}.
 */
@NullMarked
package org.docket.definition;

import org.jspecify.annotations.NullMarked;
