import { Button, type ButtonProps } from "antd";
import { useHref, useLinkClickHandler } from "react-router";

type LinkButtonProps = Pick<ButtonProps, "type" | "icon" | "children"> & { to: string };

/** A link that looks like a button: one stop for the keyboard, and it opens in a new tab like any link. */
export function LinkButton({ to, ...shown }: LinkButtonProps) {
  const href = useHref(to);
  const go = useLinkClickHandler<HTMLElement>(to);
  return <Button {...shown} href={href} onClick={(event) => { go(event as React.MouseEvent<HTMLAnchorElement>); }} />;
}
