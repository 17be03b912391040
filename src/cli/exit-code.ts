/** What the process ends with; never a count. */
export const exitCode = {
  fine: 0,
  /** Findings at or above the threshold. */
  findings: 1,
  /** Usage, configuration, or input that cannot be read. */
  usage: 2,
  /** A fault of the tool itself. */
  internal: 3,
  /** Stopped by the person at the terminal, or by the system. */
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Something the user asked for cannot be done: a message, and what to do; ends with exit code 2. */
export class UsageError extends Error {
  readonly help: string | null;

  constructor(message: string, help: string | null = null) {
    super(message);
    this.help = help;
  }
}

/** Whoever read standard output has left, so that nothing more is of use; that is no fault. */
export class ReaderLeft extends Error {}

/** Standard output cannot be written any more, which has been told already; ends with exit code 2. */
export class OutputLost extends Error {}
