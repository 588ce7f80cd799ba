import { SectionCard } from "@/components/layout/section-card";
import { formatCount } from "@/lib/core/format";
import type { ChangeSample, GenerationPreview } from "@/lib/obligations/queries/preview-generation";

function Sample({ title, hint, sample }: { title: string; hint: string; sample: ChangeSample }) {
  if (sample.total === 0) return null;
  const rest = sample.total - sample.shown.length;
  return (
    <SectionCard title={title} aside={formatCount(sample.total)}>
      <p className="mb-2 text-sm text-soft">{hint}</p>
      <ul className="columns-1 gap-6 text-sm sm:columns-2">
        {sample.shown.map(({ key, text }) => (
          <li key={key} className="break-inside-avoid py-0.5">
            {text}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="mt-2 text-sm text-soft">và {formatCount(rest)} đối tượng khác.</p> : null}
    </SectionCard>
  );
}

/** What making the list anew would change, before anything is written. */
export function ChangeSamples({ preview }: { preview: GenerationPreview }) {
  return (
    <>
      <Sample title="Thêm vào danh sách" hint="Mới có trong hồ sơ tổ chức và đảng viên." sample={preview.added} />
      <Sample
        title="Thay đổi"
        hint="Đổi đơn vị, chức vụ, lý do hoặc cấp quyết định; chỉ những đối tượng chưa kiểm điểm."
        sample={preview.updated}
      />
      <Sample
        title="Thay đổi nơi kiểm điểm"
        hint="Đang có trong danh sách: thêm nơi kiểm điểm mới, thôi một nơi, hoặc đổi vai trò, phạm vi, lý do tại một nơi; nơi cũ còn lại kèm lý do."
        sample={preview.moved}
      />
      <Sample
        title="Thôi kiểm điểm"
        hint="Không còn thuộc đối tượng; vẫn giữ trong danh sách kèm lý do."
        sample={preview.ended}
      />
      <Sample
        title="Chưa có nơi kiểm điểm"
        hint="Đơn vị chưa có tập thể trong hồ sơ để tổ chức kiểm điểm; cần bổ sung."
        sample={preview.withoutPlace}
      />
    </>
  );
}
