/** Days that follow one another are told together, such as `2026-10-01 – 10-07`. */
export function dayRuns(days: string[]): string[] {
  const runs: { first: string; last: string }[] = [];
  for (const day of [...days].sort()) {
    const run = runs.at(-1);
    if (run !== undefined && next(run.last) === day) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first} – ${last.slice(0, 4) === first.slice(0, 4) ? last.slice(5) : last}`));
}

function next(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
