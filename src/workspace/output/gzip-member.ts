import { promisify } from "node:util";
import { gzip } from "node:zlib";

const packed = promisify(gzip);

/** Where a member says on which system it was packed, and how it says that this is not known (RFC 1952, 2.3.1). */
const system = { at: 9, unknown: 255 } as const;

/** The bytes as one member of a gzip file: members one after the other are one file. No clock and no system enters them. */
export async function gzipMember(bytes: Uint8Array): Promise<Uint8Array> {
  const member = await packed(bytes);
  member[system.at] = system.unknown;
  return member;
}
