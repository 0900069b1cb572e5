import { PageHeading } from "@/components/page-heading/page-heading";
import { StampsList } from "@/features/stamps/stamps-list";
import { useStampTexts } from "@/features/stamps/texts";

/** The stamps of documents, for those who keep and use them. */
export default function StampsPage() {
  const t = useStampTexts();
  return (
    <>
      <PageHeading title={t("title")} note={t("intro")} />
      <StampsList />
    </>
  );
}
