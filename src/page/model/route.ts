/** Where a reader is: the parts of the path, and what is chosen there. */
export interface Route {
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** Reads the part of an address after #; anything that is no place of the page is the overview. */
export function readRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const parts = path.split("/").filter((part) => part !== "");
  return {
    path: parts.map(decoded),
    query: Object.fromEntries(
      query
        .split("&")
        .filter((part) => part !== "")
        .map((part) => {
          const [key = "", value = ""] = part.split("=", 2);
          return [decoded(key), decoded(value.replaceAll("+", " "))];
        }),
    ),
  };
}

/** The address of a place; empty values are left out. */
export function addressOf(
  path: readonly string[],
  query: Readonly<Record<string, string>> = {},
): string {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  const tail = parts.length === 0 ? "" : `?${parts.join("&")}`;
  return `#/${path.map(encodeURIComponent).join("/")}${tail}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
