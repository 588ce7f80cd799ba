import { environment } from "@/lib/config/environment";
import { realNow } from "@/lib/core/clock";
import { isDatabaseReachable } from "@/lib/db/health";

export const dynamic = "force-dynamic";

/** For service managers and monitors: is the application able to work right now? */
export async function GET(): Promise<Response> {
  const { APP_VERSION, DATABASE_KIND } = environment();
  const facts = { version: APP_VERSION, database: DATABASE_KIND, time: realNow().toISOString() };
  if (await isDatabaseReachable()) return answer({ status: "ok", ...facts }, 200);
  return answer({ status: "unavailable", reason: "Không kết nối được cơ sở dữ liệu.", ...facts }, 503);
}

function answer(body: Record<string, string>, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
