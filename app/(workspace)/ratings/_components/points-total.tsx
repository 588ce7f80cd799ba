"use client";

import { useEffect, useRef, useState } from "react";
import { useScripted } from "@/components/ui/use-scripted";
import { formatPoints, parsePoints, sumPoints } from "@/lib/core/points";

type Entered = { sum: number; missing: number };

function read(form: HTMLFormElement): Entered {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name^="items."][name$=".points"]')];
  const points = boxes.map((box) => parsePoints(box.value));
  const given = points.filter((each) => each !== null);
  return { sum: sumPoints(given), missing: points.length - given.length };
}

/** The sum of what stands in the boxes of this form; without scripts the total is read once the sheet is recorded. */
export function PointsTotal() {
  const place = useRef<HTMLParagraphElement>(null);
  const scripted = useScripted();
  const [entered, setEntered] = useState<Entered | null>(null);
  useEffect(() => {
    const form = scripted ? place.current?.closest("form") : null;
    if (!form) return;
    const update = () => setEntered(read(form));
    update();
    form.addEventListener("input", update);
    return () => form.removeEventListener("input", update);
  }, [scripted]);
  if (!scripted) return null;
  return (
    <p ref={place} className="font-semibold">
      Tổng đang nhập: <span className="tabular-nums">{formatPoints(entered?.sum ?? 0)}/100</span>
      {entered && entered.missing > 0 ? (
        <span className="font-normal text-soft"> – còn {entered.missing} mục chưa có điểm hợp lệ</span>
      ) : null}
    </p>
  );
}
