/** Controls beyond ASCII, and what reorders or sets apart the text around it: a terminal obeys it, and JSON and YAML may hold it. */
const steering = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Does a text hold anything that steers a terminal, and that JSON does not escape by itself? */
export const steers = (text: string): boolean => text.search(steering) >= 0;

/** JSON, or double-quoted text of YAML, that says the same, with what steers a terminal escaped. */
export const withoutSteering = (json: string): string =>
  json.replace(steering, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
