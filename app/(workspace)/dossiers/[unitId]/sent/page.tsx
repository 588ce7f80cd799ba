import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { requireActor } from "@/lib/auth/current";
import { formatCount, formatDateTimeWithWeekday } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";
import { getDossierVersion } from "@/lib/dossiers/queries/get-dossier";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";

export const metadata = { title: "Đã gửi hồ sơ" };

type Props = { params: Promise<{ unitId: string }>; searchParams: SearchParams };

export default async function DossierSentPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const unitId = idInput.safeParse((await params).unitId).data;
  if (!unitId) notFound();
  const number = pageNumber(queryText((await searchParams).version));
  const { unit, version, contents } = await orNotFound(getDossierVersion(actor, unitId, number));
  return (
    <Confirmation
      title={`Đã gửi hồ sơ ${unit.name}`}
      reference={version.reference}
      facts={[
        { term: "Nơi gửi", value: unit.name },
        { term: "Nơi nhận", value: unit.receiver.name },
        { term: "Thời điểm gửi", value: formatDateTimeWithWeekday(version.submittedAt) },
        { term: "So với hạn", value: version.isLate ? "gửi sau hạn, đã ghi nhận" : "đúng hạn" },
        { term: "Đối tượng trong hồ sơ", value: formatCount(contents.subjects.length) },
        { term: "Không kiểm điểm", value: `${formatCount(contents.notReviewed.length)} (có lý do từng trường hợp)` },
        { term: "Biên bản kèm theo", value: formatCount(contents.meetings.length) },
        ...(version.note ? [{ term: "Lời kèm theo", value: version.note }] : []),
      ]}
      next={[
        `${unit.receiver.name} xem và tiếp nhận, hoặc trả lại kèm lý do.`,
        "Nếu bị trả lại, việc này hiện ở trang Việc cần làm; sửa xong thì gửi bản tiếp theo.",
        "Khi cấp trên quyết định, mức xếp loại hiện ở mục Xếp loại.",
      ]}
      actions={
        <>
          <ButtonLink href={`/dossiers/${unitId}/versions/${version.number}`}>Xem bản đã gửi</ButtonLink>
          <ButtonLink href="/">Việc cần làm</ButtonLink>
        </>
      }
    />
  );
}
