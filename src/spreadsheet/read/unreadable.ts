/** Why a file is not a workbook that can be read; thrown within this folder only, and caught where reading begins. */
export class Unreadable extends Error {
  readonly detail: string;

  constructor(detail: string) {
    super(detail);
    this.detail = detail;
  }
}
