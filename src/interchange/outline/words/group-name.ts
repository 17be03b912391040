const names =
  /^(?:knowledge|skills?|attitudes?|values|competenc(?:e|y|ies)|abilities|knowledge and understanding|transferable skills|savoirs?|savoir-faire|savoir-être|connaissances|habiletés)(?!\p{L}).{0,30}$/iu;

/** Is a heading among learning outcomes only the name of a group of them? */
export function isGroupName(text: string): boolean {
  return names.test(text);
}
