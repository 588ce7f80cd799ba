import { PartyHeader } from "@/components/meetings/party-header";
import { formatDay } from "@/lib/core/format";
import { insideSentence } from "@/lib/core/vietnamese";
import type { MinutesContent, MinutesItem, MinutesPerson } from "@/lib/minutes/dto";
import { describeLevel } from "@/lib/regulations/levels";
import { MinutesBallots } from "./minutes-ballots";

type Props = { content: MinutesContent; remarks: string | null; isDraft: boolean };

const role = (person: { name: string; post: string } | null) => (person ? `${person.name}, ${person.post}` : "………");

/** One A4 paper with the head of the Party, read from what was recorded (R6.20, R6.21). */
export function MinutesPaper({ content, remarks, isDraft }: Props) {
  return (
    <article className="max-w-4xl space-y-4 border border-line bg-white p-6 text-black print:max-w-none print:border-0 print:p-0">
      <PartyHeader superior={content.superior} unit={content.unit} day={content.day} />
      <div className="text-center">
        <h2 className="text-lg uppercase">Biên bản{isDraft ? " (dự thảo)" : ""}</h2>
        <p className="font-semibold">{content.title}</p>
      </div>
      <Opening content={content} />
      <section className="space-y-4">
        <h3 className="font-semibold">II. Nội dung kiểm điểm</h3>
        {content.items.map((item, index) => (
          <Item key={item.name} item={item} ordinal={index + 1} />
        ))}
        {content.postponed.length > 0 ? (
          <p>
            <b>Chuyển sang kiểm điểm bổ sung:</b>{" "}
            {content.postponed.map((entry) => `${entry.name} (${insideSentence(entry.reason)})`).join("; ")}.
          </p>
        ) : null}
      </section>
      <MinutesBallots ballots={content.ballots} />
      {remarks ? (
        <section>
          <h3 className="font-semibold">IV. Ghi chú</h3>
          <p className="whitespace-pre-line">{remarks}</p>
        </section>
      ) : null}
      <div className="grid grid-cols-2 gap-6 pt-4 text-center">
        <p>
          <b className="uppercase">Người ghi biên bản</b>
          <span className="mt-20 block font-semibold">{content.recorder?.name}</span>
        </p>
        <p>
          <b className="uppercase">Chủ trì hội nghị</b>
          <span className="mt-20 block font-semibold">{content.chair?.name}</span>
        </p>
      </div>
    </article>
  );
}

function Opening({ content }: { content: MinutesContent }) {
  const present = content.people.filter((person) => person.presence === "present");
  const absent = content.people.filter((person) => person.presence !== "present");
  return (
    <section className="space-y-1">
      <h3 className="font-semibold">I. Thời gian, địa điểm, thành phần</h3>
      <p>
        Hồi {content.time} ngày {formatDay(content.day)}, tại {content.place}.
      </p>
      <p>Chủ trì: {role(content.chair)}.</p>
      <p>Thư ký: {role(content.recorder)}.</p>
      {[...byCapacity(present)].map(([capacity, people]) => (
        <p key={capacity}>
          {capacity}: {people.length} người – {people.map((person) => person.name).join(", ")}.
        </p>
      ))}
      {absent.length > 0 ? (
        <p>
          Vắng mặt: {absent.length} người –{" "}
          {absent
            .map((person) => (person.absenceReason ? `${person.name} (${person.absenceReason})` : person.name))
            .join(", ")}
          .
        </p>
      ) : null}
      {content.quorum.map((line) => (
        <p key={line.subject}>
          Về {line.subject}: {line.text}.
        </p>
      ))}
    </section>
  );
}

function byCapacity(people: readonly MinutesPerson[]): Map<string, MinutesPerson[]> {
  const groups = new Map<string, MinutesPerson[]>();
  for (const person of people) groups.set(person.capacity, [...(groups.get(person.capacity) ?? []), person]);
  return groups;
}

function Item({ item, ordinal }: { item: MinutesItem; ordinal: number }) {
  const claimed = item.claimed.map(({ track, level }) => `${track}: ${describeLevel(level).name}`).join("; ");
  return (
    <section className="space-y-1">
      <h4 className="font-semibold">
        {ordinal}. {item.name}
        {item.title ? `, ${item.title}` : ""}
      </h4>
      {claimed ? <p>Tự nhận mức – {claimed}.</p> : null}
      {item.critiques.map((critique) => (
        <div key={`${critique.speaker} ${critique.text}`}>
          <p className="whitespace-pre-line">
            – {critique.speaker} ({critique.kind.toLowerCase()}
            {critique.content ? `; ${critique.content}` : ""}): {critique.text}
          </p>
          {critique.reply ? (
            <p className="pl-6 whitespace-pre-line">
              {item.name} ({critique.reply.kind.toLowerCase()}): {critique.reply.text}
            </p>
          ) : null}
        </div>
      ))}
      <p className="whitespace-pre-line">
        <b>Kết luận của chủ trì:</b> {item.conclusion}
      </p>
    </section>
  );
}
