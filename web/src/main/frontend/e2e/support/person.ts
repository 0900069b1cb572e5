import { expect, type Locator, type Page } from "@playwright/test";
import { drawSignature } from "./drawing";
import { takePicture } from "./pictures";
import { words, type Words } from "./words";

/** Somebody in front of a browser, who finds everything by what it is and what is written on it. */
export class Person {
  /** What the application calls its own things, in the language that this person reads. */
  private say: Words = words["zh-CN"];

  constructor(readonly page: Page, private readonly touch: boolean) {}

  reads(language: keyof typeof words): void {
    this.say = words[language];
  }

  /** A button that still works on the press before takes no other. */
  async press(target: Locator): Promise<void> {
    await expect(target).not.toContainClass("ant-btn-loading");
    await target.click();
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Opens the address that everybody knows, the only one that is ever typed; inside, the person's own language is spoken. */
  async arrive(login: string, entrance: keyof typeof words): Promise<void> {
    const say = words[entrance];
    await this.page.goto("");
    await this.page.getByRole("textbox", { name: say.login }).fill(login);
    await this.page.getByLabel(say.password, { exact: true }).fill("docket");
    await this.press(this.button(say.enter));
    await expect(this.heading(/^(首页|Home)$/)).toBeVisible();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name });
  }

  async go(place: string): Promise<void> {
    await this.press(this.page.getByRole("navigation", { name: this.say.navigation }).getByRole("link", { name: place }));
  }

  /** From the home page to the record on which this step waits; the text tells which one. */
  async openTask(step: string, about: string): Promise<void> {
    await this.go(this.say.home);
    const tasks = this.page.getByRole("list", { name: this.say.tasks });
    await this.press(tasks.getByRole("link").filter({ hasText: step }).filter({ hasText: about }));
    await expect(this.page.getByRole("status").filter({ hasText: `${this.say.yourTurn}${step}` })).toBeVisible();
  }

  async write(label: string, text: string): Promise<void> {
    await this.page.getByRole("textbox", { name: label, exact: true }).fill(text);
  }

  /** A date and time, such as 2026-11-20T09:30. */
  async setTime(label: string, time: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(time);
  }

  /** Types a few letters, instead of what is there, and takes what is suggested. */
  async pick(label: string, typed: string, entry: string): Promise<void> {
    const field = this.page.getByRole("combobox", { name: label, exact: true });
    await this.press(field);
    await field.clear();
    await field.fill(typed);
    await expect(this.page.getByRole("listbox")).toHaveAttribute("aria-busy", "false");
    await this.press(this.page.getByRole("option").filter({ hasText: entry }));
    await expect(field).toHaveValue(new RegExp(entry));
  }

  /** Pastes what another program copied. */
  async paste(target: Locator, text: string): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await target.focus();
    await target.press("Control+v");
  }

  /** A value that is shown and cannot be changed. */
  shown(label: string): Locator {
    return this.page.getByRole("group", { name: label, exact: true });
  }

  async attachPhoto(label: string, name: string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.press(this.page.getByRole("group", { name: label, exact: true }).getByRole("button", { name: "拍照或选择文件" }));
    await (await chooser).setFiles({ name, mimeType: "image/png", buffer: await this.page.screenshot() });
    await expect(this.page.getByRole("link", { name })).toBeVisible();
  }

  async sign(label: string, name: string): Promise<void> {
    const pad = this.page.getByRole("dialog");
    // A record that comes anew, as it does after every act, closes what was opened too soon.
    await expect(async () => {
      if (!await pad.isVisible()) await this.press(this.page.getByRole("group", { name: label, exact: true }).getByRole("button", { name: "签名" }));
      await drawSignature(this.page, pad.getByRole("img", { name: "签名区" }), this.touch);
      await pad.getByRole("textbox", { name: "签名人姓名" }).fill(name, { timeout: 3_000 });
      await pad.getByRole("button", { name: "使用此签名" }).click({ timeout: 3_000 });
    }).toPass();
    await expect(this.page.getByRole("img", { name: `${name} 的签名` })).toBeVisible();
  }

  /** An entry of the menu of a record, which closes when the record comes anew, as it does after every act. */
  async more(item: string): Promise<void> {
    const entry = this.page.getByRole("menuitem", { name: item, exact: true });
    await expect(async () => {
      if (!await entry.isVisible()) await this.press(this.button("更多"));
      await entry.click({ timeout: 2_000 });
    }).toPass();
  }

  /** Two presses: what is decided, and that it is meant; with a word about it where one is to be said. */
  async decide(outcome: string, comment = ""): Promise<void> {
    await this.press(this.page.getByRole("group", { name: this.say.actions }).getByRole("button", { name: outcome, exact: true }));
    if (comment !== "") await this.page.getByRole("dialog").getByRole("textbox", { name: this.say.comment, exact: true }).fill(comment);
    await this.press(this.page.getByRole("dialog").getByRole("button", { name: `${this.say.confirm}${outcome}` }));
    await expect(this.page.getByRole("dialog")).toBeHidden();
    // That of the decision before may still be there.
    await expect(this.page.getByText(`${this.say.decided}${outcome}`).last()).toBeVisible();
  }

  /** The number in the heading of the record that is open. */
  async numberOf(form: string, pattern: RegExp): Promise<string> {
    const heading = this.heading(new RegExp(`${form} ${pattern.source}`));
    await expect(heading).toBeVisible();
    const found = pattern.exec(await heading.innerText());
    return found?.[0] ?? "";
  }

  /** A file that a link opens in a tab of its own. */
  async fetch(link: Locator): Promise<Buffer> {
    const opening = this.page.waitForEvent("popup");
    await this.press(link);
    const tab = await opening;
    const answer = await this.page.request.get(tab.url());
    await tab.close();
    // As a browser does it; a page in the background draws nothing, and its menus take no press.
    await this.page.bringToFront();
    return answer.body();
  }

  async picture(name: string): Promise<void> {
    await takePicture(this.page, name);
  }
}
