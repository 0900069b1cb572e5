import { PageHeading } from "@/components/page-heading/page-heading";
import { PdfFrame } from "@/features/documents/pdf-frame";
import { EditionsList } from "@/features/templates/editions-list";
import { useTemplateTexts } from "@/features/templates/texts";
import { useSession } from "@/lib/api/use-session";

/** What one checks and approves of the printed documents. */
export default function TemplateEditionsPage() {
  const t = useTemplateTexts();
  const { data: session } = useSession();
  return (
    <>
      <PageHeading title={t("title")} note={t("intro")} />
      <EditionsList me={session?.person.id ?? ""} renderPdf={(url, title) => <PdfFrame url={url} title={title} />} />
    </>
  );
}
