import { DownOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { keys } from "@/lib/api/keys";
import { changeView, fetchSavedViews, keepView, openWithView, removeView, type SavedView, type ViewContent } from "@/lib/api/lists";
import { addressOf, addressWith } from "./saved-view-address";
import { SaveViewDialog } from "./save-view-dialog";
import { useRecordTexts } from "./texts";

interface SavedViewsMenuProps {
  form: string;
  search: URLSearchParams;
  onSearch: (search: URLSearchParams) => void;
}

/** The views that one keeps and that others share: to open, to keep, to open the list with. */
export function SavedViewsMenu({ form, search, onSearch }: SavedViewsMenuProps) {
  const t = useRecordTexts();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<"new" | "change" | undefined>(undefined);
  const saved = useQuery({ queryKey: keys.savedViews(form), queryFn: ({ signal }) => fetchSavedViews(form, signal), staleTime: 60_000 });
  const views = saved.data?.items ?? [];
  const current = views.find((view) => view.id === search.get("saved"));
  const standard = views.find((view) => view.standard);
  const work = useMutation({
    mutationFn: ({ does }: { does: () => Promise<SavedView | undefined>; say: string }) => does(),
    onSuccess: async (view, { say }) => {
      setDialog(undefined);
      void message.success(say);
      await client.invalidateQueries({ queryKey: keys.savedViews(form) });
      if (view !== undefined) onSearch(new URLSearchParams(addressWith(view)));
    },
    onError: (error) => { void message.error(error.message); },
  });
  const run = (say: string, does: () => Promise<SavedView | undefined>) => { work.mutate({ does, say }); };
  const nothing = (command: Promise<unknown>) => command.then(() => undefined);
  const keep = (content: Omit<ViewContent, "address">) => {
    const whole = { ...content, address: addressOf(search) };
    run(t("views.kept"), () => (dialog === "change" && current !== undefined ? changeView(form, current.id, whole) : keepView(form, whole)));
  };
  const ofCurrent = (view: SavedView) => [
    ...(view.mine
      ? [
          { key: "update", label: t("views.update", { title: view.title }), onClick: () => { run(t("views.kept"), () => changeView(form, view.id, { ...view, address: addressOf(search) })); } },
          { key: "rename", label: t("views.rename", { title: view.title }), onClick: () => { setDialog("change"); } },
          { key: "remove", danger: true, label: t("views.remove", { title: view.title }), onClick: () => { run(t("views.removed"), () => nothing(removeView(form, view.id))); } },
        ]
      : []),
    ...(view.standard ? [] : [{ key: "standard", label: t("views.standard", { title: view.title }), onClick: () => { run(t("views.isStandard"), () => nothing(openWithView(form, view.id))); } }]),
  ];

  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          selectedKeys: current === undefined ? [] : [current.id],
          items: [
            ...(views.length === 0 ? [{ key: "none", disabled: true, label: t("views.none") }] : []),
            ...views.map((view) => ({ key: view.id, label: view.mine ? view.title : t("views.by", { title: view.title, owner: view.owner ?? "" }), onClick: () => { onSearch(new URLSearchParams(addressWith(view))); } })),
            { type: "divider" as const },
            { key: "keep", label: t("views.keep"), onClick: () => { setDialog("new"); } },
            ...(current === undefined ? [] : ofCurrent(current)),
            ...(standard === undefined ? [] : [{ key: "noStandard", label: t("views.noStandard"), onClick: () => { run(t("views.isNotStandard"), () => nothing(openWithView(form, null))); } }]),
          ],
        }}
      >
        <Button aria-haspopup="menu">{current === undefined ? t("views.menu") : t("views.open", { title: current.title })}<DownOutlined aria-hidden /></Button>
      </Dropdown>
      {dialog !== undefined && <SaveViewDialog view={dialog === "change" ? current : undefined} sharings={saved.data?.sharings ?? ["nobody"]} busy={work.isPending} onKeep={keep} onClose={() => { setDialog(undefined); }} />}
    </>
  );
}
