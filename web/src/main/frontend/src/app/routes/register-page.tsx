import { useParams } from "react-router";
import { SeriesPage } from "@/features/numbers/series-page";

/** The register of a series for those who read it and change nothing. */
export default function RegisterPage() {
  const { series = "" } = useParams();
  return <SeriesPage series={series} mayChange={false} />;
}
