import type { Found } from "@/lib/api/search";
import { paths } from "@/lib/paths";

/** Something to go to. */
export interface Result {
  to: string;
  label: string;
  number?: string | undefined;
  state?: { state: string; title: string | undefined };
  note?: string;
}

export interface ResultGroup {
  title: string;
  results: Result[];
}

export interface Page {
  to: string;
  title: string;
}

interface Words {
  pages: string;
  forms: string;
  newOf: (form: string) => string;
  all: (form: string) => string;
}

/** What was found in groups: pages, forms, and the records of each form. */
export function groupsOf(q: string, found: Found | undefined, pages: Page[], words: Words): ResultGroup[] {
  const typed = q.trim().toLowerCase();
  const groups: ResultGroup[] = [
    { title: words.pages, results: pages.filter((page) => typed === "" || page.title.toLowerCase().includes(typed)).map((page) => ({ to: page.to, label: page.title })) },
    {
      title: words.forms,
      results: (found?.forms ?? []).flatMap((form): Result[] => [
        { to: paths.records(form.form), label: form.title },
        ...(form.mayCreate ? [{ to: paths.newRecord(form.form), label: words.newOf(form.title) }] : []),
      ]),
    },
    ...(found?.records ?? []).map((of) => ({
      title: of.title,
      results: [
        ...of.items.map((hit): Result => ({
          to: paths.record(hit.id), label: hit.title, number: hit.number, state: { state: hit.state, title: hit.stateTitle },
          ...(hit.found === undefined ? {} : { note: `${hit.found.field}：${hit.found.text}` }),
        })),
        ...(of.more ? [{ to: `${paths.records(of.form)}?q=${encodeURIComponent(q.trim())}`, label: words.all(of.title) }] : []),
      ],
    })),
  ];
  return groups.filter((group) => group.results.length > 0);
}
