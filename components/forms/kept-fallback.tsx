import { KEPT_FORM_FIELD, type KeptForm } from "@/lib/web/form-state";
import { buttonClass } from "../ui/button-class";
import { giveUpFormId } from "./kept-notice";

type KeptFallbackProps = {
  form: KeptForm;
  index: number;
  giveUp: (data: FormData) => void;
  /** The season that the form is of, while the page shows another. */
  season: { id: string; label: string } | undefined;
  chooseSeason: (data: FormData) => void;
};

/** What somebody wrote himself has spaces in it; ids, keys and choices have not. */
function textsOf(values: KeptForm["values"]): string[] {
  return Object.values(values)
    .flat()
    .filter((value, index, all) => /\S\s+\S/.test(value) && all.indexOf(value) === index);
}

/** When the page has no such form any more (closed, or no longer in one's reach) the text is there to be copied. Hidden while the form shows it. */
export function KeptFallback({ form, index, giveUp, season, chooseSeason }: KeptFallbackProps) {
  const texts = textsOf(form.values);
  return (
    <section
      data-kept-fallback={index}
      aria-label="Nội dung vừa nhập, chưa được ghi nhận"
      className="mb-5 rounded-lg border border-fair-edge bg-fair-tint px-4 py-3 text-ink print:hidden"
    >
      {form.refused ? (
        <p role="alert">
          <b>Chưa ghi nhận được: {form.refused.sentence}</b> Biểu mẫu vừa gửi được mở ở đợt kiểm điểm khác với đợt mà
          trang này đang xem. Nội dung được giữ 60 phút kể từ lúc gửi
          {season ? "; xem lại đúng đợt thì biểu mẫu hiện ra với nội dung ấy." : "; hãy chép lại nếu còn cần."}
        </p>
      ) : (
        <p>
          <b>Phiên làm việc đã hết lúc bấm gửi và nội dung chưa được ghi nhận.</b> Trang này nay không còn biểu mẫu ấy.
          Nội dung được giữ 60 phút kể từ lúc gửi; hãy chép lại nếu còn cần.
        </p>
      )}
      {season ? (
        <form action={chooseSeason} className="mt-3">
          <button type="submit" name="cycleId" value={season.id} className={buttonClass("main", "small")}>
            Xem đợt {season.label.charAt(0).toLowerCase() + season.label.slice(1)}, lấy lại biểu mẫu
          </button>
        </form>
      ) : null}
      {texts.length > 0 ? (
        <details className="mt-2">
          <summary className="min-h-6 text-link">Xem nội dung vừa nhập ({texts.length} đoạn)</summary>
          {texts.map((text) => (
            <p key={text} className="mt-2 rounded-md bg-card px-3 py-2 break-words whitespace-pre-line">
              {text}
            </p>
          ))}
        </details>
      ) : null}
      <form id={giveUpFormId(form.id)} action={giveUp} className="mt-3">
        <input type="hidden" name={KEPT_FORM_FIELD} value={form.id} />
        <button type="submit" className={buttonClass("plain", "small")}>
          Bỏ nội dung này
        </button>
      </form>
    </section>
  );
}
