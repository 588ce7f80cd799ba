import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SectionCard } from "@/components/layout/section-card";
import { FoldSummary } from "@/components/ui/fold-summary";
import { UnitName } from "@/components/ui/unit-name";
import type { AccountDetail, AccountGrant } from "@/lib/accounts/queries/get-account";
import { formatDay } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import { ROLE_NAMES } from "@/lib/core/roles";
import { endGrantAction } from "../../actions";

function EndGrant({ accountId, grant, today }: { accountId: string; grant: AccountGrant; today: string }) {
  return (
    <details className="mt-1 text-sm">
      <FoldSummary>
        Thôi giao vai trò này
        <span className="sr-only">
          {" "}
          {[ROLE_NAMES[grant.role], grant.unit.name, grant.unit.above].filter(Boolean).join(", ")}
        </span>
      </FoldSummary>
      <div className="mt-2 rounded-md border border-line p-3">
        <ActionForm
          action={endGrantAction}
          name={`end-grant-${grant.id}`}
          submitLabel="Thôi giao"
          submitTone="danger"
          submitSize="small"
          idempotencyKey={newRandomId()}
          hidden={{ accountId, grantId: grant.id }}
          keepDraft={false}
        >
          <DateField name="endsOn" label="Thôi từ ngày" defaultValue={today} />
        </ActionForm>
      </div>
    </details>
  );
}

/** Roles over time, today's first; each can be ended from a day on. */
export function AccountGrants({ account, today }: { account: AccountDetail; today: string }) {
  return (
    <SectionCard title="Vai trò">
      <ul className="divide-y divide-hairline">
        {account.grants.map((grant) => (
          <li key={grant.id} className={`py-2.5 ${grant.isCurrent ? "" : "text-soft"}`}>
            <span className={grant.isCurrent ? "font-semibold" : undefined}>{ROLE_NAMES[grant.role]}</span> ·{" "}
            <UnitName name={grant.unit.name} above={grant.unit.above} />
            <span className="block text-sm text-soft">
              từ {formatDay(grant.validFrom)}
              {grant.validTo ? `, thôi từ ${formatDay(grant.validTo)}` : ""}
              {grant.standsInFor ? ` · thay ${grant.standsInFor}` : ""}
            </span>
            {grant.isCurrent && grant.may.end.allowed && account.may.manage.allowed ? (
              <EndGrant accountId={account.id} grant={grant} today={today} />
            ) : null}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
