package org.docket.form;

import org.docket.problem.Location;

/** An item of a code list with its place in the file, while the list is compiled. */
record LocatedItem(ListItem item, Location location) {}
