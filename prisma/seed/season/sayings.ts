import type { StoryPerson } from "../story/world";
import {
  COLLECTIVE_CONCLUSIONS,
  COLLECTIVE_SAID,
  LEADER_SAID,
  PERSON_CONCLUSIONS,
  PERSON_QUESTIONS,
  PERSON_SHORTCOMINGS,
  PERSON_STRENGTHS,
  type Said,
} from "../texts/critiques";
import type { Random } from "../write/random";
import { addMinutes, type ItemScript, isBodyTrack, type Taken } from "./script";

function opinionsOn(random: Random, taken: Taken): Said[] {
  const { subject, body } = taken;
  if (isBodyTrack(subject.track))
    return subject.track === "organisation" ? [] : random.sample(COLLECTIVE_SAID, random.between(2, 3));
  if (subject.isLeader && body.kind !== "cell") return random.sample(LEADER_SAID, random.between(2, 3));
  const said = [random.pick(PERSON_STRENGTHS)];
  if (random.chance(0.62)) said.push(random.pick(PERSON_SHORTCOMINGS));
  if (random.chance(0.08)) said.push(random.pick(PERSON_QUESTIONS));
  return said;
}

type Room = { speakers: readonly StoryPerson[]; openedAt: Date };

/** What is said about one subject and what the chair concludes; nobody speaks about himself. */
export function sayingsOn(random: Random, taken: Taken, room: Room): ItemScript {
  const others = room.speakers.filter((person) => person.id !== taken.subject.personId);
  const opinions = others.length === 0 ? [] : opinionsOn(random, taken);
  const speakers = random.sample(others, opinions.length);
  const said = opinions.flatMap((what, index) => {
    const speaker = speakers[index];
    const saidAt = addMinutes(room.openedAt, index + 1);
    return speaker ? [{ speakerId: speaker.id, what, saidAt, repliedAt: addMinutes(saidAt, 1) }] : [];
  });
  const conclusions = isBodyTrack(taken.subject.track) ? COLLECTIVE_CONCLUSIONS : PERSON_CONCLUSIONS;
  return { said, conclusion: random.pick(conclusions) };
}
