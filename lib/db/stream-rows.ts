import type { Actor } from "../core/actor";
import { DomainError } from "../core/errors";
import { database, TURN_MILLISECONDS } from "./client";
import { Prisma } from "./generated/client";
import { announceActor } from "./read";

const BATCH = 1000;
/** A long list goes at the pace of its reader; each holds one connection for as long. */
const LONGEST = 600_000;
/** In one process; there are several. */
const MOST_AT_ONCE = 2;

let running = 0;

/**
 * Reads a long list through a cursor of one transaction, batch by batch, only as fast as the batches are taken: memory stays flat, every row is of
 * the same moment, and a reader who goes away ends the transaction.
 */
export function streamRows<Row>(actor: Actor, query: Prisma.Sql): ReadableStream<Row[]> {
  if (running >= MOST_AT_ONCE) throw new DomainError("export.busy");
  const { readable, writable } = new TransformStream<Row[], Row[]>();
  running += 1;
  void feed(actor, query, writable.getWriter()).finally(() => {
    running -= 1;
  });
  return readable;
}

/** Its failures reach the reader through the stream. */
async function feed<Row>(actor: Actor, query: Prisma.Sql, out: WritableStreamDefaultWriter<Row[]>): Promise<void> {
  try {
    await database().$transaction(
      async (tx) => {
        await announceActor(tx, actor, { shown: actor.shownCycleId });
        await tx.$executeRaw(Prisma.sql`DECLARE streamed NO SCROLL CURSOR FOR ${query}`);
        for (;;) {
          const rows = await tx.$queryRaw<Row[]>(Prisma.sql`FETCH FORWARD ${Prisma.raw(String(BATCH))} FROM streamed`);
          if (rows.length > 0) await out.write(rows);
          if (rows.length < BATCH) break;
        }
      },
      { timeout: LONGEST, maxWait: TURN_MILLISECONDS, isolationLevel: "RepeatableRead" },
    );
    await out.close();
  } catch (error) {
    await out.abort(error);
  }
}

/** Each batch turned into what is shown. Given up before the first batch (a generator would not notice), it gives up what it reads from. */
export function mapBatches<Row, Shown>(
  batches: ReadableStream<Row[]>,
  toShown: (row: Row) => Shown,
): AsyncIterable<Shown[]> {
  return {
    [Symbol.asyncIterator]() {
      const read = batches[Symbol.asyncIterator]();
      return {
        async next() {
          const { done, value } = await read.next();
          return done ? { done, value: undefined } : { done: false, value: value.map(toShown) };
        },
        async return() {
          await read.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}
