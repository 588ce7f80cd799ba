import { Fragment } from "react";

type Props = { names: readonly string[]; subjectIds: readonly string[]; count: number };

/** Whom or what a decision still waits for, each leading to its page. */
export function WaitsFor({ names, subjectIds, count }: Props) {
  if (names.length === 0) return null;
  return (
    <>
      {" – còn: "}
      {names.map((name, index) => (
        <Fragment key={subjectIds[index] ?? name}>
          {index > 0 ? ", " : null}
          {subjectIds[index] ? <a href={`/ratings/subjects/${subjectIds[index]}`}>{name}</a> : name}
        </Fragment>
      ))}
      {count > names.length ? ` và ${count - names.length} đối tượng khác` : null}
    </>
  );
}
