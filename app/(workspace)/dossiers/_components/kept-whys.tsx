import { SectionCard } from "@/components/layout/section-card";
import { WhyPaper } from "@/components/ratings/why-paper";
import type { FrozenContents } from "@/lib/dossiers/rules";

/** Why each level of a sent version is what it is, as it was when sent: folded on the screen, open on paper. */
export function KeptWhys({ whys, unitId }: { whys: FrozenContents["whys"]; unitId: string }) {
  return (
    <SectionCard title="Giải trình từng đối tượng, như khi gửi">
      {whys ? (
        <WhyPaper whys={whys} folded />
      ) : (
        <p className="text-sm">
          Bản này không giữ giải trình lúc gửi.{" "}
          <a href={`/dossiers/${unitId}/derivation`}>Giải trình theo số liệu hiện có</a>
        </p>
      )}
    </SectionCard>
  );
}
