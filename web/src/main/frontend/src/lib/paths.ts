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
  records: (form: string) => `/forms/${part(form)}`,
  imports: (form: string) => `/forms/${part(form)}/import`,
  import: (id: string) => `/imports/${part(id)}`,
  record: (id: string) => `/records/${part(id)}`,
  account: () => "/account",
  administration: () => "/administration",
  releases: () => "/administration/releases",
  series: () => "/administration/series",
  templates: () => "/administration/templates",
  organization: () => "/administration/organization",
  audit: () => "/administration/audit",
  verify: (code: string) => `/verify/${part(code)}`,
};
