package org.docket.form;

import java.math.BigDecimal;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * An item of a checklist, which every record has as a line with this id.
 *
 * @param standard what is demanded; null where the title says it all
 * @param max the greatest score
 */
public record ChecklistItem(String id, Text title, @Nullable Text standard, BigDecimal max) {}
