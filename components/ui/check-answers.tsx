import type { ReactNode } from "react";

export type Answer = { term: string; value: ReactNode; changeHref?: string };

/** What is about to be done, line by line, each with the way back to change it. The form that does it stands below. */
export function CheckAnswers({ groups }: { groups: readonly { heading: string; answers: readonly Answer[] }[] }) {
  return (
    <div className="space-y-4">
      {groups.map((group) => (
        <section key={group.heading} className="rounded-lg border border-line bg-card px-4 py-3">
          <h2 className="mb-1 text-base">{group.heading}</h2>
          <dl>
            {group.answers.map((answer) => (
              <div
                key={answer.term}
                className="grid gap-x-4 border-b border-hairline py-2 last:border-b-0 sm:grid-cols-[minmax(8rem,16rem)_minmax(0,1fr)_auto]"
              >
                <dt className="text-soft">{answer.term}</dt>
                <dd>{answer.value}</dd>
                {answer.changeHref ? (
                  <dd className="text-sm print:hidden">
                    <a href={answer.changeHref}>
                      Sửa<span className="sr-only"> {answer.term}</span>
                    </a>
                  </dd>
                ) : null}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
