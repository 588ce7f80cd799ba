import { expect, test, vi } from "vitest";
import { Turns } from "./turns.mjs";

const sending = { isSending: true };
const reading = { isSending: false };

/** Takes a turn and notes it in the list once it has come. */
function noted(turns, kind, list, name) {
  return turns.take(kind).then((giveBack) => {
    list.push(name);
    return giveBack;
  });
}

test("what is sent goes before what is read, each in the order it came", async () => {
  const turns = new Turns({ places: 1 });
  const first = await turns.take(reading);
  const order = [];
  const waiting = [
    noted(turns, reading, order, "reader 1"),
    noted(turns, sending, order, "sender 1"),
    noted(turns, reading, order, "reader 2"),
    noted(turns, sending, order, "sender 2"),
  ];
  first();
  for (const each of [1, 3, 0, 2]) (await waiting[each])();
  expect(order).toEqual(["sender 1", "sender 2", "reader 1", "reader 2"]);
});

test("never more than there are places, and a turn given back twice counts once", async () => {
  const turns = new Turns({ places: 2 });
  const [first] = [await turns.take(reading), await turns.take(reading)];
  const order = [];
  noted(turns, reading, order, "third");
  noted(turns, reading, order, "fourth");
  await Promise.resolve();
  expect(order).toEqual([]);
  first();
  first();
  await vi.waitFor(() => expect(order).toEqual(["third"]));
});

test("readers beyond the limit are refused, who sends never is", async () => {
  const turns = new Turns({ places: 1, mostWaiting: 1 });
  const first = await turns.take(reading);
  const waiting = turns.take(reading);
  expect(await turns.take(reading)).toBeUndefined();
  const sent = turns.take(sending);
  first();
  (await sent)();
  (await waiting)();
  expect(await turns.take(reading)).toBeTypeOf("function");
});

test("who has had a turn for too long no longer keeps others waiting", async () => {
  const turns = new Turns({ places: 1, lentMs: 20 });
  const slow = await turns.take(reading);
  const next = await turns.take(reading);
  slow();
  const order = [];
  noted(turns, reading, order, "third");
  await Promise.resolve();
  expect(order).toEqual([]);
  next();
  await vi.waitFor(() => expect(order).toEqual(["third"]));
});
