import { Chip } from "@/components/ui/chip";
import type { DossierDetail } from "@/lib/dossiers/queries/get-dossier";

/** By when the dossier is wanted, with the last day and its weekday; past it, it is still received and marked late. */
export function DeadlineLine({ dossier }: { dossier: DossierDetail }) {
  const { own, province } = dossier.deadlines;
  const { receiver } = dossier.unit;
  if (!own) return <>Gửi {receiver.name}. Chưa có hạn gửi hồ sơ.</>;
  return (
    <>
      Gửi {receiver.name}. Hạn gửi: {own.text}
      {own.isExtension ? ` (gia hạn: ${own.reason ?? ""})` : null}
      {province && province.lastDay !== own.lastDay ? `; hạn của tỉnh: ${province.text}` : null}.{" "}
      {dossier.isOverdue ? (
        <Chip tone="late">
          {dossier.isSeasonOpen ? "đã quá hạn – vẫn gửi được, ghi nhận là gửi sau hạn" : "quá hạn, chưa gửi"}
        </Chip>
      ) : null}
    </>
  );
}
