import pg from "pg";
import { environment } from "../config/environment";
import type { Actor } from "../core/actor";
import { DomainError } from "../core/errors";
import { connectionSettings } from "./client";
import { Prisma } from "./generated/client";
import { announcement } from "./read";

const BATCH = 1000;
/** A long list goes at the pace of its reader; each holds one connection for as long. */
const LONGEST = 600_000;
/** In one process; there are several. */
const MOST_AT_ONCE = 2;

let running = 0;

const holder = globalThis as { kiemDiemStreams?: pg.Pool };

/**
 * Connections of their own, so that a slow reader takes none from the pages, and straight from the driver: the client reads every row
 * three times before it is a row, which for a hundred thousand is half of an export's time and most of its memory.
 */
function connections(): pg.Pool {
  holder.kiemDiemStreams ??= newPool();
  return holder.kiemDiemStreams;
}

function newPool(): pg.Pool {
  const pool = new pg.Pool({
    ...connectionSettings(environment().DATABASE_URL),
    max: MOST_AT_ONCE,
    allowExitOnIdle: true,
  });
  // The pool opens another when one is asked for.
  pool.on("error", wasLost);
  return pool;
}

/** Lost while no statement runs: without a listener it would end the process. Whoever still holds it learns of it by his next statement. */
function wasLost(error: Error): void {
  console.warn(`a connection was lost: ${error.message}`);
}

/**
 * Reads a long list through a cursor of one transaction, batch by batch, only as fast as the batches are taken: memory stays flat, every row is of
 * the same moment, and a reader who goes away ends the transaction. Values come as the driver reads them: the statement turns days,
 * bigints and decimals into text or int itself.
 */
export function streamRows<Row extends pg.QueryResultRow>(actor: Actor, query: Prisma.Sql): ReadableStream<Row[]> {
  if (running >= MOST_AT_ONCE) throw new DomainError("export.busy");
  const { readable, writable } = new TransformStream<Row[], Row[]>();
  running += 1;
  void feed(actor, query, writable.getWriter()).finally(() => {
    running -= 1;
  });
  return readable;
}

/** Its failures reach the reader through the stream. */
async function feed<Row extends pg.QueryResultRow>(
  actor: Actor,
  query: Prisma.Sql,
  out: WritableStreamDefaultWriter<Row[]>,
): Promise<void> {
  const limit = setTimeout(() => out.abort(new DomainError("database.busy")), LONGEST);
  try {
    await withConnection((connection) => fetchAll(connection, actor, query, out));
    await out.close();
  } catch (error) {
    await out.abort(error);
  } finally {
    clearTimeout(limit);
  }
}

/** A connection whose work failed is closed, which ends its transaction; the others are kept for the next list. */
async function withConnection(work: (connection: pg.PoolClient) => Promise<void>): Promise<void> {
  const connection = await connections().connect();
  connection.on("error", wasLost);
  let isWhole = false;
  try {
    await work(connection);
    isWhole = true;
  } finally {
    connection.off("error", wasLost);
    connection.release(!isWhole);
  }
}

async function fetchAll<Row extends pg.QueryResultRow>(
  connection: pg.PoolClient,
  actor: Actor,
  query: Prisma.Sql,
  out: WritableStreamDefaultWriter<Row[]>,
): Promise<void> {
  const run = ({ text, values }: Prisma.Sql) => connection.query<Row>(text, values);
  await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await run(announcement(actor, { shown: actor.shownCycleId }));
  await run(Prisma.sql`DECLARE streamed NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const { rows } = await connection.query<Row>(`FETCH FORWARD ${BATCH} FROM streamed`);
    if (rows.length > 0) await out.write(rows);
    if (rows.length < BATCH) break;
  }
  await connection.query("COMMIT");
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
