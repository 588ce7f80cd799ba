import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { requireActor } from "@/lib/auth/current";
import { queryText } from "@/lib/core/paging";
import { findRulesInForce } from "@/lib/cycles/queries/season-for-unit";
import { findForm } from "@/lib/regulations/forms/forms";
import { findPackNamed, getPack } from "@/lib/regulations/registry";
import type { SearchParams } from "@/lib/web/query-string";
import { RegulationTabs } from "../_components/regulation-tabs";
import { AnswerCard } from "./_components/answer-card";
import { QuestionCard } from "./_components/question-card";
import { QuestionList } from "./_components/question-list";
import { tryQuestion } from "./_components/try-question";

export const metadata = { title: "Thử quy định" };

export default async function TryPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const query = await searchParams;
  const rules = await findRulesInForce(actor);
  const pack = findPackNamed(queryText(query.pack)) ?? findPackNamed(rules?.packId ?? "") ?? getPack("ha-tinh-2024");
  const form = findForm(pack, queryText(query.question));
  const season = rules?.packId === pack.id ? rules.season : null;
  const asked = form ? tryQuestion(form, pack, query, season) : null;
  return (
    <PageStack>
      <PageHeader
        title="Thử quy định"
        lead="Đặt một tình huống giả định và xem bộ quy định trả lời thế nào, vì sao, theo điều khoản nào. Không có gì được lưu lại."
      />
      <RegulationTabs current="/regulations/try" />
      <QuestionList pack={pack} current={form?.question ?? null} />
      {form && asked ? (
        <TwoColumn shape="even" aside={<AnswerCard asked={asked} pack={pack} />}>
          <QuestionCard form={form} pack={pack} asked={asked} />
        </TwoColumn>
      ) : null}
    </PageStack>
  );
}
