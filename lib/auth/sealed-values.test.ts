import { expect, test } from "vitest";
import { newSealingKey, openValues, sealValues } from "./sealed-values";

const values = { "answers.a.text": "Tự phê bình: còn nể nang", items: ["1", "2"] };

test("sealed values open with the same key and the same owner only", () => {
  const key = newSealingKey();
  const sealed = sealValues(values, key, "form owner");
  expect(openValues(sealed, key, "form owner")).toEqual(values);
  expect(openValues(sealed, key, "form somebody-else")).toBeNull();
  expect(openValues(sealed, newSealingKey(), "form owner")).toBeNull();
  expect(openValues(sealed, "short", "form owner")).toBeNull();
});

test("changed, cut and unsealed bytes open to nothing; the cleartext does not stand in them", () => {
  const key = newSealingKey();
  const sealed = sealValues(values, key, "form owner");
  expect(Buffer.from(sealed).includes("nể nang")).toBe(false);
  const changed = Uint8Array.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(openValues(changed, key, "form owner")).toBeNull();
  expect(openValues(sealed.slice(0, 20), key, "form owner")).toBeNull();
});

test("the same values never give the same bytes twice", () => {
  const key = newSealingKey();
  expect(sealValues(values, key, "x")).not.toEqual(sealValues(values, key, "x"));
});
