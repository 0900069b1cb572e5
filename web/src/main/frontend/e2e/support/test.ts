import { expect, test as plain } from "@playwright/test";
import { Person } from "./person";
import type { words } from "./words";

interface People {
  /** A person with a browser of their own, logged in and at the home page; the entrance is in the language of the browser. */
  logIn: (login: string, language?: keyof typeof words) => Promise<Person>;
}

export const test = plain.extend<People>({
  logIn: async ({ browser, hasTouch }, provide) => {
    const faults: string[] = [];
    const contexts: { close: () => Promise<void> }[] = [];
    await provide(async (login, language = "zh-CN") => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(`${login}: ${error.message}`));
      page.on("console", (message) => {
        // The browser itself reports refused requests; what people see of them is tested.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) faults.push(`${login}: ${message.text()}`);
      });
      const person = new Person(page, hasTouch);
      await person.arrive(login, language);
      return person;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults, "errors of the scripts on the pages").toEqual([]);
  },
});

export { expect };
