import { SectionCard } from "@/components/layout/section-card";
import { formsFor } from "@/lib/regulations/forms/forms";
import type { Pack } from "@/lib/regulations/pack";
import { hrefWith } from "@/lib/web/query-string";

/** What can be asked of a pack. With a question open the list only names the others. */
export function QuestionList({ pack, current }: { pack: Pack; current: string | null }) {
  const forms = formsFor(pack);
  const hrefOf = (question: string) => hrefWith("/regulations/try", { pack: pack.id, question });
  if (current !== null) {
    return (
      <nav aria-label="Câu hỏi" className="print:hidden">
        <ul className="flex flex-wrap gap-1.5">
          {forms.map((form) => (
            <li key={form.key}>
              <a
                href={hrefOf(form.question)}
                aria-current={form.question === current ? "page" : undefined}
                className="inline-flex min-h-9 items-center rounded-full border border-edge bg-card px-3 text-sm text-ink no-underline aria-[current=page]:border-link aria-[current=page]:bg-good-tint aria-[current=page]:font-semibold aria-[current=page]:text-good"
              >
                {form.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    );
  }
  return (
    <SectionCard title="Muốn hỏi điều gì?" aside={pack.name}>
      <ul className="divide-y divide-hairline">
        {forms.map((form) => (
          <li key={form.key} className="py-2.5">
            <a href={hrefOf(form.question)} className="font-semibold">
              {form.title}
            </a>
            <p className="text-sm text-soft">{form.lead}</p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
