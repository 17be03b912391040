import { digest } from "../../kernel/digest.ts";

/** The most characters of one part of a name, so that the whole fits every file system. */
const longest = 60;

/** Ids that are their own file name; letters of one case each, so that names differ also where case does not count. */
const plainLearner = /^[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?$/;
const plainProgram = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

/**
 * The name of the file for a letter, `LEARNER_PROGRAM.ENDING`: ASCII letters, digits, `-`, `_` and `.` only, at most
 * 140 characters before the ending, the same for the same ids whatever other letters there are. Where an id cannot
 * stand as it is, it is cleaned, and a digest of both ids is appended, so that two ids that clean alike stay apart.
 */
export function letterFileName(learner: string, program: string, ending: string): string {
  const stem = `${cleaned(learner, "learner")}_${cleaned(program, "program")}`;
  const plain = fits(learner, plainLearner) && fits(program, plainProgram);
  return plain ? `${stem}.${ending}` : `${stem}_${digestOf(learner, program)}.${ending}`;
}

const fits = (id: string, shape: RegExp) => id.length <= longest && shape.test(id);

/** 64 bits; JSON keeps apart what UTF-8 would not, and where one id ends. */
const digestOf = (learner: string, program: string) =>
  digest(JSON.stringify([learner, program])).slice("sha256:".length, "sha256:".length + 16);

/** The id without what file systems, shells or the parts of the name give a meaning to. */
function cleaned(id: string, otherwise: string): string {
  const parts = id.slice(0, 4 * longest).match(/[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*/g) ?? [];
  const joined = parts.join("-").slice(0, longest);
  return joined.replace(/[.-]+$/, "") || otherwise;
}
