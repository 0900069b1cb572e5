/** The context root, with a slash at the end: the server writes it into index.html's <base>. */
export function base(): string {
  return new URL(document.baseURI).pathname.replace(/[^/]*$/, "");
}

/** For the router, which wants no slash at the end. */
export const routerBase = (): string => base().replace(/\/$/, "");

const part = encodeURIComponent;

/** Every link of the application is built here. */
export const paths = {
  home: () => "/",
  /** Where the home page shows what one was told. */
  noticesHash: "#notices",
  login: () => "/login",
  tasks: () => "/tasks",
  catalogue: () => "/catalogue",
  newRecord: (form: string) => `/forms/${part(form)}/new`,
  /** Fields go by their keys, which have no hyphen. */
  copyOf: (form: string, record: string) => `/forms/${part(form)}/new?copy-of=${part(record)}`,
  madeFrom: (form: string, record: string, mapping: string) => `/forms/${part(form)}/new?made-from=${part(record)}&made-by=${part(mapping)}`,
  /** A form that became a draft while somebody types: opened anew, it is the draft. */
  draftHash: (id: string) => `#draft=${part(id)}`,
  draftIn: (hash: string) => /^#draft=([^&]+)$/.exec(hash)?.[1],
  records: (form: string) => `/forms/${part(form)}`,
  imports: (form: string) => `/forms/${part(form)}/import`,
  moves: (form: string) => `/forms/${part(form)}/moves`,
  printBatches: (form: string) => `/forms/${part(form)}/print`,
  printBatch: (id: string) => `/print-batches/${part(id)}`,
  handbook: () => "/handbook",
  sheet: (process: string) => `/handbook/${part(process)}`,
  process: (process: string) => `/processes/${part(process)}`,
  trial: (process: string, candidate?: string) => `/processes/${part(process)}/trial${candidate === undefined ? "" : `?candidate=${part(candidate)}`}`,
  replays: (process: string, candidate?: string) => `/processes/${part(process)}/replays${candidate === undefined ? "" : `?candidate=${part(candidate)}`}`,
  replay: (id: string) => `/replays/${part(id)}`,
  versions: (process: string, candidate?: string) => `/processes/${part(process)}/open${candidate === undefined ? "" : `?candidate=${part(candidate)}`}`,
  fieldRights: (process: string) => `/processes/${part(process)}/field-rights`,
  comparison: () => "/figures",
  figures: (process: string) => `/processes/${part(process)}/figures`,
  move: (id: string) => `/moves/${part(id)}`,
  import: (id: string) => `/imports/${part(id)}`,
  record: (id: string) => `/records/${part(id)}`,
  account: () => "/account",
  administration: () => "/administration",
  releases: () => "/administration/releases",
  series: () => "/administration/series",
  oneSeries: (series: string) => `/administration/series/${part(series)}`,
  templates: () => "/administration/templates",
  templateEditions: () => "/template-editions",
  stamps: () => "/stamps",
  register: (series: string) => `/registers/${part(series)}`,
  organization: () => "/administration/organization",
  calendars: () => "/administration/calendars",
  absences: () => "/administration/absences",
  audit: () => "/administration/audit",
  verify: (code: string) => `/verify/${part(code)}`,
};
