/** A stream that text, or the bytes of a file, are written to, and what is known of the terminal behind it. */
export interface Output {
  readonly write: (content: string | Uint8Array) => unknown;
  /** Where writing answers false, calls back when there is room again, or when nobody reads any more. */
  readonly once?: (event: "drain" | "close", listener: () => void) => unknown;
  readonly off?: (event: "drain" | "close", listener: () => void) => unknown;
  /** Is it a file behind a redirection? */
  readonly isFile?: boolean | undefined;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}
