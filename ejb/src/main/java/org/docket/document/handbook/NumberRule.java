package org.docket.document.handbook;

import org.docket.problem.Text;

/**
 * How a series numbers, in words of the forms that it numbers.
 *
 * @param key of the series
 * @param pattern such as <i>HT-{归档区域代码}-{年}-{000}</i>; those among which the values choose stand
 *     below one another
 * @param per what each counter counts for
 * @param restarts as it is written
 */
public record NumberRule(
    String key, Text title, Text pattern, Text per, String restarts, boolean mayHaveGaps) {}
