import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/api/forms";
import type { Json } from "@/lib/json/decode";
import { changeLanguage } from "@/lib/i18n/language";
import { paragraphs, plainText } from "./plain-text";
import { RichTextDisplay } from "./rich-text-display";
import { RichTextField } from "./rich-text-field";

const field = { key: "findings", type: "rich-text", title: "Findings" } as Field;

function Editor({ start = null, seen }: { start?: Json; seen: (value: Json) => void }) {
  const [value, setValue] = useState<Json>(start);
  return <RichTextField field={field} value={value} path="findings" control={{ id: "findings" }} label="Findings" onChange={(next) => { setValue(next); seen(next); }} />;
}

// What the editor asks of the layout, which there is none of here.
const nowhere = { x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0, toJSON: () => ({}) };
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => nowhere;

describe("the rich text editor", () => {
  it("is a labelled text box with a toolbar, and gives HTML of what is written", async () => {
    changeLanguage("en");
    const user = userEvent.setup();
    let value: Json = null;
    render(<Editor start="<p>Oil <strong>leaks</strong></p>" seen={(next) => { value = next; }} />);

    expect(await screen.findByRole("textbox", { name: "Findings" }, { timeout: 20_000 })).toHaveTextContent("Oil leaks");
    await user.click(screen.getByRole("button", { name: "Heading" }));
    expect(value).toBe("<h2>Oil <strong>leaks</strong></h2>");
    expect(screen.getByRole("button", { name: "Heading" })).toHaveAttribute("aria-pressed", "true");
  });
});

describe("a rich text that is shown", () => {
  it("shows its headings, lists and links", () => {
    render(<RichTextDisplay field={field} value={'<h2>Pump</h2><ul><li>leaks</li></ul><p><a href="https://example.com">manual</a></p>'} />);
    expect(screen.getByRole("heading", { name: "Pump" })).toBeVisible();
    expect(screen.getByRole("listitem")).toHaveTextContent("leaks");
    expect(screen.getByRole("link", { name: "manual" })).toHaveAttribute("rel", "noopener noreferrer nofollow");
  });

  it.each([
    '<script>alert(1)</script>', '<img src="x" onerror="alert(1)">', '<a href="javascript:alert(1)">x</a>', '<a href=" java&#x0A;script:alert(1)">x</a>', '<p onclick="alert(1)" style="position:fixed">x</p>',
    '<svg><script>alert(1)</script></svg>', '<iframe srcdoc="<script>1</script>"></iframe>', '<math><mtext></p><style><img src=x onerror=1></style></mtext></math>', '<form action="https://evil"><input name="a"></form>', '<base href="https://evil/">',
  ])("never makes anything of %s", (html) => {
    const { container } = render(<RichTextDisplay field={field} value={html} />);
    expect(container.querySelector("script, img, svg, iframe, style, form, input, base, math, [onclick], [onerror], [style], a")).toBeNull();
  });
});

describe("its plain text", () => {
  it.each([
    ["<p>a</p><p>b</p>", "a\nb"], ["<ul><li><p>one</p></li><li>two</li></ul>", "one\ntwo"], ["<p>a<br>b&nbsp;c &lt;d&gt;</p>", "a\nb c <d>"], ["<p></p>", ""], ["", ""],
  ])("of %s is %j", (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it("becomes paragraphs again", () => {
    expect(paragraphs("a < b\nc")).toBe("<p>a &lt; b</p><p>c</p>");
    expect(plainText(paragraphs("a < b\nc"))).toBe("a < b\nc");
  });
});
