import { Chip } from "@/components/ui/chip";
import { insideSentence } from "@/lib/core/vietnamese";
import type { DossierDetail } from "@/lib/dossiers/queries/get-dossier";

type Own = NonNullable<DossierDetail["deadlines"]["own"]>;

/** Who granted it, for what reason, by which document: as far as each is known. */
function extensionText({ setBy, reason, documentNumber }: Own): string {
  const parts = [reason ? insideSentence(reason) : "", documentNumber ? `văn bản ${documentNumber}` : ""];
  return [`${setBy.name} gia hạn`, parts.filter((part) => part !== "").join(", ")]
    .filter((part) => part !== "")
    .join(": ");
}

/** By when the dossier is wanted, with the last day and its weekday; past it, it is still received and marked late. */
export function DeadlineLine({ dossier }: { dossier: DossierDetail }) {
  const { own, province } = dossier.deadlines;
  const { receiver } = dossier.unit;
  if (!own) return <>Gửi {receiver.name}. Chưa có hạn gửi hồ sơ.</>;
  return (
    <>
      Gửi {receiver.name}. Hạn gửi: {own.text}
      {own.isExtension ? ` (${extensionText(own)})` : null}
      {province && province.lastDay !== own.lastDay ? `; hạn của tỉnh: ${province.text}` : null}.{" "}
      {dossier.isOverdue ? (
        <Chip tone="late">
          {dossier.isSeasonOpen ? "đã quá hạn – vẫn gửi được, ghi nhận là gửi sau hạn" : "quá hạn, chưa gửi"}
        </Chip>
      ) : null}
    </>
  );
}
